import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutboxRow } from '../../../shared/ipc/views.ts';
import { formatMoment, formatPast } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useNow } from '../../lib/use-now.ts';
import { commandNameKey } from './command-name.ts';
import classes from './sync.module.css';

interface WaitingListProps {
  readonly rows: readonly OutboxRow[];
}

/** Changes on their way, in the order in which they are sent. */
export function WaitingList({ rows }: WaitingListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(15_000);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('sync.columns.what')}</th>
          <th scope="col">{t('sync.columns.about')}</th>
          <th scope="col">{t('sync.columns.when')}</th>
          <th scope="col">{t('sync.columns.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.commandId}>
            <td>{t(commandNameKey(row.type))}</td>
            <td>{row.customerId ? <Link href={`/klanten/${row.customerId}`}>{row.subject}</Link> : row.subject}</td>
            <td title={formatMoment(row.at, language)}>{formatPast(row.at, now, language)}</td>
            <td>{t(`sync.rowState.${row.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
