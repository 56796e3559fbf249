import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegistryDifference, RegistryField } from '../../../../shared/domain/registry-rules.ts';
import { formatDay } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { Toolbar } from '../../../ui/toolbar.tsx';
import classes from './registry.module.css';

interface RegistryDifferencesProps {
  readonly differences: readonly RegistryDifference[];
  readonly busy?: boolean;
  /** Takes over what the registry says of these fields. */
  readonly take: (fields: readonly RegistryField[]) => void;
}

/** What the garage has beside what the registry says, field by field; nothing is taken over unasked. */
export function RegistryDifferences({ differences, busy = false, take }: RegistryDifferencesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = (field: RegistryField, value: string) =>
    value === '' ? '–' : field === 'apkExpiresOn' ? formatDay(value, language) : value;

  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('registry.field')}</th>
            <th scope="col">{t('registry.ours')}</th>
            <th scope="col">{t('registry.theirs')}</th>
            <td className={classes.take} />
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, ours, theirs }) => (
            <tr key={field}>
              <th scope="row">{t(`fields.${field}`)}</th>
              <td>{shown(field, ours)}</td>
              <td>{shown(field, theirs)}</td>
              <td className={classes.take}>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={busy}
                  aria-label={t('registry.takeField', { field: t(`fields.${field}`) })}
                  onClick={() => take([field])}
                >
                  {t('registry.take')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > 1 && (
        <Toolbar>
          <Button size="xs" loading={busy} onClick={() => take(differences.map(({ field }) => field))}>
            {t('registry.takeAll')}
          </Button>
        </Toolbar>
      )}
    </>
  );
}
