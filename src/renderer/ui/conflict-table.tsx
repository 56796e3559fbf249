import { useTranslation } from 'react-i18next';
import type { FieldConflict } from '../../shared/domain/refusal.ts';
import { formatMoment } from '../lib/dates.ts';
import { useLanguage } from '../lib/use-language.ts';
import classes from './conflict-table.module.css';

interface ConflictTableProps {
  readonly conflicts: readonly FieldConflict[];
}

/** Both values of every field in conflict, who changed it and when. */
export function ConflictTable({ conflicts }: ConflictTableProps) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const shown = (value: unknown) =>
    value === null || value === undefined || value === '' ? t('sync.conflict.empty') : String(value);
  // The service may send a field this version does not know; then its own name is all there is.
  const fieldName = (field: string) =>
    i18n.exists(`fields.${field}`) ? i18n.t(`fields.${field}` as 'fields.name') : field;

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('sync.conflict.field')}</th>
          <th scope="col">{t('sync.conflict.mine')}</th>
          <th scope="col">{t('sync.conflict.theirs')}</th>
          <th scope="col">{t('sync.conflict.who')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.field}>
            <th scope="row">{fieldName(conflict.field)}</th>
            <td>{shown(conflict.mine)}</td>
            <td>{shown(conflict.theirs)}</td>
            <td>
              {t('sync.conflict.by', { who: conflict.changedBy, when: formatMoment(conflict.changedAt, language) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
