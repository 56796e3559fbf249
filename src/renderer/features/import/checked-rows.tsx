import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChoice, ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { useApiRows } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Section } from '../../ui/section.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { CheckedRow } from './checked-row.tsx';
import classes from './import.module.css';
import { ImportFacts } from './import-facts.tsx';

const SHOWN = ['all', 'problems', 'proposed'] as const;
type Shown = (typeof SHOWN)[number];

/** Third step: what would happen to each row; nothing has been written yet. */
export function CheckedRows({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const summary = state.summary;
  const problems = summary?.problems ?? 0;
  const first: Shown = problems > 0 ? 'problems' : (summary?.proposed ?? 0) > 0 ? 'proposed' : 'all';
  const [only, setOnly] = useState<Shown>(first);
  const [leaveOut, setLeaveOut] = useState(false);
  const list = useApiRows('import.rows', { only, limit: 50 });
  const choose = (lines: readonly number[], choice: ImportChoice) =>
    void callApi('import.choose', { lines: [...lines], choice });
  const act = summary !== null && summary.newCustomers + summary.passports > 0;

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit.run(
          () => callApi('import.run', { leaveOutProblems: leaveOut }),
          () => undefined,
        );
      }}
    >
      {submit.error && <ErrorNotice error={submit.error} />}
      <Section title={t('exchange.summary')}>
        <ImportFacts state={state} />
      </Section>
      <Section
        title={t('exchange.rows')}
        actions={
          <div className={classes.buttons}>
            {only === 'proposed' && list.rows.length > 0 && (
              <>
                <Button size="xs" variant="default" onClick={() => choose([], 'existing')}>
                  {t('exchange.allExisting')}
                </Button>
                <Button size="xs" variant="default" onClick={() => choose([], 'new')}>
                  {t('exchange.allNew')}
                </Button>
              </>
            )}
            <NativeSelect
              aria-label={t('exchange.show.label')}
              value={only}
              data={SHOWN.map((value) => ({ value, label: t(`exchange.show.${value}`) }))}
              onChange={(event) => setOnly(event.currentTarget.value as Shown)}
            />
          </div>
        }
      >
        {list.error && <LoadError thrown={list.error} retry={list.retry} />}
        {list.rows.length === 0 && !list.isLoading && <p>{t('exchange.noRows')}</p>}
        {list.rows.length > 0 && (
          <table className={classes.table} aria-label={t('exchange.rows')}>
            <thead>
              <tr>
                <th scope="col">{t('exchange.line')}</th>
                <th scope="col">{t('exchange.name')}</th>
                <th scope="col">{t('exchange.plate')}</th>
                <th scope="col">{t('exchange.what')}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <CheckedRow key={row.line} row={row} choose={(choice) => choose([row.line], choice)} />
              ))}
            </tbody>
          </table>
        )}
        {list.hasMore && (
          <div className={classes.buttons}>
            <Button variant="default" size="xs" onClick={list.loadMore}>
              {t('exchange.more')}
            </Button>
          </div>
        )}
      </Section>
      <Toolbar sticky>
        {problems > 0 && (
          <Checkbox
            label={t('exchange.leaveOutProblems', { count: problems })}
            checked={leaveOut}
            onChange={(event) => setLeaveOut(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" color="groen" loading={submit.busy} disabled={!act || (problems > 0 && !leaveOut)}>
          {t('exchange.run')}
        </Button>
        <Button variant="default" onClick={() => void callApi('import.back', { to: 'columns' })}>
          {t('exchange.backToColumns')}
        </Button>
        <Button variant="default" onClick={() => void callApi('import.back', { to: 'empty' })}>
          {t('exchange.pickOther')}
        </Button>
      </Toolbar>
    </form>
  );
}
