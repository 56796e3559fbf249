import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { HistoryList } from './history-list.tsx';
import { LogInAgain } from './log-in-again.tsx';
import { MoreRows } from './more-rows.tsx';
import { RefusedImports } from './refused-imports.tsx';
import { RefusedItem } from './refused-item.tsx';
import { ReportButton } from './report-button.tsx';
import classes from './sync.module.css';
import { SyncSummary } from './sync-summary.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Synchronisatie: what still has to be sent, and what needs a person. */
export function Sync() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const status = useApi('sync.status', undefined);
  const outbox = useApi('sync.outbox', undefined);
  const history = useApi('sync.history', undefined);
  const submit = useSubmit();
  const rows = outbox.data ?? [];
  const refused = rows.filter((row) => row.state === 'refused');
  const waiting = rows.filter((row) => row.state !== 'refused');

  const syncNow = () =>
    void submit.run(
      () => callApi('sync.now', undefined),
      (answer) => client.setQueryData(apiKey('sync.status', undefined), answer),
    );

  return (
    <Page layout="scroll">
      <PageHeader
        title={t('sync.title')}
        subtitle={t('sync.intro')}
        actions={
          <Button leftSection={<IconRefresh size={18} aria-hidden="true" />} loading={submit.busy} onClick={syncNow}>
            {t('sync.now')}
          </Button>
        }
      />
      {submit.error && <ErrorNotice error={submit.error} />}
      {status.data && <SyncSummary status={status.data} />}
      {status.data?.problem === 'login_required' && <LogInAgain />}
      {outbox.error && <LoadError thrown={outbox.error} retry={() => void outbox.refetch()} />}
      {history.error && <LoadError thrown={history.error} retry={() => void history.refetch()} />}
      {outbox.data && (
        <Section title={t('sync.check')}>
          {refused.length === 0 ? (
            <p className={classes.muted}>{t('sync.checkNone')}</p>
          ) : (
            <>
              <p className={classes.muted}>{t('sync.checkIntro')}</p>
              <RefusedImports />
              <ul className={classes.refused}>
                {refused.map((row) => (
                  <RefusedItem
                    key={row.commandId}
                    row={row}
                    root={rootOf(row.refusal?.rootCommandId, refused)}
                    dependants={refused.filter(({ refusal }) => refusal?.rootCommandId === row.commandId)}
                  />
                ))}
              </ul>
              <MoreRows shown={refused.length} all={status.data?.attention} />
            </>
          )}
        </Section>
      )}
      {outbox.data && (
        <Section title={t('sync.list')}>
          {waiting.length === 0 ? (
            <p className={classes.muted}>{t('sync.waitingNone')}</p>
          ) : (
            <>
              <WaitingList rows={waiting} />
              <MoreRows shown={waiting.length} all={status.data?.waiting} />
            </>
          )}
        </Section>
      )}
      {history.data && (
        <Section title={t('sync.history')}>
          {history.data.length > 0 ? (
            <HistoryList rows={history.data} />
          ) : (
            <p className={classes.muted}>{t('sync.historyNone')}</p>
          )}
        </Section>
      )}
      <ReportButton />
    </Page>
  );
}

function rootOf<Row extends { readonly commandId: string }>(id: string | undefined, rows: readonly Row[]): Row | null {
  return rows.find((row) => row.commandId === id) ?? null;
}
