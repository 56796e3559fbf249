import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { LinkPreviewRow } from '../../../../shared/ipc/views.ts';
import { errorTextKey } from '../../../lib/error-text.ts';
import { Section } from '../../../ui/section.tsx';
import classes from '../fleets.module.css';
import type { LinkAction } from './link-many-draft.ts';

/** Verdicts with words of their own; the others are refusals that have a sentence anywhere. */
const OWN_WORDS = [
  'will_link',
  'will_unlink',
  'already_linked',
  'not_linked',
  'no_plate',
  'repeated',
  'unknown_plate',
  'no_passport',
  'passport_in_other_fleet',
  'passport_not_activated',
  'transfer_under_way',
] as const;
type OwnWord = (typeof OWN_WORDS)[number];

function isOwn(verdict: LinkPreviewRow['verdict']): verdict is OwnWord {
  return (OWN_WORDS as readonly string[]).includes(verdict);
}

interface LinkManyPreviewProps {
  readonly rows: readonly LinkPreviewRow[];
  readonly action: LinkAction;
  readonly fleetName: string;
}

/** Per plate in words what will happen, or why nothing will. */
export function LinkManyPreview({ rows, action, fleetName }: LinkManyPreviewProps) {
  const { t } = useTranslation();
  const count = rows.filter(({ passportId }) => passportId !== null).length;
  const words = ({ verdict, fleetName: fleet }: LinkPreviewRow) =>
    isOwn(verdict)
      ? t(`fleets.linkMany.verdict.${verdict}`, { fleet: fleet ?? '' })
      : t(errorTextKey({ code: verdict }));
  const summary =
    count === 0
      ? t('fleets.linkMany.nothing')
      : t(action === 'link' ? 'fleets.linkMany.willLink' : 'fleets.linkMany.willUnlink', { count, name: fleetName });

  return (
    <Section title={t('fleets.linkMany.preview')}>
      <div role="status">
        <p>{rows.length === 0 ? t('fleets.linkMany.previewEmpty') : summary}</p>
        {count > 0 && count < rows.length && <p>{t('fleets.linkMany.untouched', { count: rows.length - count })}</p>}
      </div>
      {rows.length > 0 && (
        <table className={classes.preview} aria-label={t('fleets.linkMany.preview')}>
          <thead>
            <tr>
              <th scope="col">{t('fleets.linkMany.columns.plate')}</th>
              <th scope="col">{t('fleets.linkMany.columns.holder')}</th>
              <th scope="col">{t('fleets.linkMany.columns.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // A plate may stand there twice, and nothing else tells the lines apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the lines is what they are
              <tr key={index} data-acts={row.passportId !== null || undefined}>
                <th scope="row">{row.plate === null ? row.typed : formatPlate(row.plate)}</th>
                <td>{row.holderName}</td>
                <td>{words(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
