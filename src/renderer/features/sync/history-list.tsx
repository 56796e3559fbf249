import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SentRow } from '../../../shared/ipc/views.ts';
import { formatMoment, formatPast } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { commandNameKey } from './command-name.ts';
import classes from './sync.module.css';

interface HistoryListProps {
  readonly rows: readonly SentRow[];
}

/** What was sent and what became of it, latest first. */
export function HistoryList({ rows }: HistoryListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(15_000);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('sync.columns.what')}</th>
          <th scope="col">{t('sync.columns.about')}</th>
          <th scope="col">{t('sync.columns.settled')}</th>
          <th scope="col">{t('sync.columns.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.commandId}>
            <td>{t(commandNameKey(row.type))}</td>
            <td>{row.customerId ? <Link href={`/klanten/${row.customerId}`}>{row.subject}</Link> : '–'}</td>
            <td title={formatMoment(row.settledAt, language)}>{formatPast(row.settledAt, now, language)}</td>
            <td>
              <Badge tone={row.status === 'refused' ? 'warn' : 'good'}>{t(`sync.outcome.${row.status}`)}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
