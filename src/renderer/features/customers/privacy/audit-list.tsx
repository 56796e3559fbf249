import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../../../shared/ipc/audit-views.ts';
import { errorOf } from '../../../lib/api.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { useApi, useApiRows } from '../../../lib/use-api.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { LoadError } from '../../../ui/load-error.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './audit-list.module.css';
import { lookText } from './look-text.ts';

/** Beyond this the desk had no network: when the service heard of it then says something of its own. */
const LATE_MS = 15 * 60_000;

const A_TIME = 10;

const COLUMNS = ['when', 'what', 'who', 'desk'] as const;

function AuditLine({ row }: { readonly row: AuditRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { at, receivedAt, actorName, deskName } = row;
  const late = Math.abs(Date.parse(receivedAt) - Date.parse(at)) > LATE_MS;
  return (
    <tr>
      <td className={classes.when}>
        <time dateTime={at}>{formatMoment(at, language)}</time>
        {late && (
          <span className={classes.told}>{t('privacy.audit.told', { when: formatMoment(receivedAt, language) })}</span>
        )}
      </td>
      <td>{lookText(row, t)}</td>
      <td>{actorName === '' ? t('privacy.audit.unknown') : actorName}</td>
      <td>{deskName}</td>
    </tr>
  );
}

/** Asks again when the desk has a connection again. */
function useAgainOnline(again: () => void): void {
  const { data: sync } = useApi('sync.status', undefined);
  const online = sync?.online;
  const before = useRef(online);
  useEffect(() => {
    if (online === true && before.current === false) again();
    before.current = online;
  }, [online, again]);
}

function AuditError({ thrown, retry }: { readonly thrown: Error; readonly retry: () => void }) {
  const { t } = useTranslation();
  useAgainOnline(retry);
  if (errorOf(thrown).code !== 'service_unreachable') return <LoadError thrown={thrown} retry={retry} />;
  return (
    <Notice tone="info">
      <p>{t('privacy.audit.offline')}</p>
      <Button className={classes.button ?? ''} size="xs" variant="default" onClick={retry}>
        {t('shell.actions.retry')}
      </Button>
    </Notice>
  );
}

/** Wie keek en wijzigde: every look at this customer and every change, at all desks of the garage. */
export function AuditList({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const list = useApiRows('customers.audit', { id: customerId, limit: A_TIME }, { fresh: true });
  const { rows, isLoading, hasMore, error, loadMore, retry } = list;
  return (
    <Section title={t('privacy.audit.title')}>
      <p>{t('privacy.audit.what')}</p>
      {isLoading && <Loading />}
      {error && <AuditError thrown={error} retry={retry} />}
      {!error && !isLoading && rows.length === 0 && <p className={classes.none}>{t('privacy.audit.none')}</p>}
      {rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`privacy.audit.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AuditLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {hasMore && !error && (
        <Button className={classes.button ?? ''} size="xs" variant="default" onClick={loadMore}>
          {t('privacy.audit.more')}
        </Button>
      )}
    </Section>
  );
}
