import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetentionView } from '../../../shared/ipc/desk-views.ts';
import { callApi } from '../../lib/api.ts';
import { formatMoment } from '../../lib/dates.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { ConfirmWithPassword } from './confirm-with-password.tsx';
import classes from './settings.module.css';

const YEAR = 12;
const NEVER = 0;
const OFFERED = [1, 2, 3, 5, 7].map((years) => years * YEAR);

function useDuration(): (months: number) => string {
  const { t } = useTranslation();
  return (months) => {
    if (months === NEVER) return t('settings.retention.never');
    return months % YEAR === 0
      ? t('settings.retention.years', { count: months / YEAR })
      : t('settings.retention.months', { count: months });
  };
}

interface SetRetentionProps {
  readonly set: number;
  readonly busy: boolean;
  readonly onSet: (months: number, password: string) => void;
  readonly onCancel: () => void;
}

function SetRetention({ set, busy, onSet, onCancel }: SetRetentionProps) {
  const { t } = useTranslation();
  const duration = useDuration();
  const [months, setMonths] = useState(set);
  // A garage may have another time than those that are offered.
  const choices = [...new Set([...OFFERED, set])].filter((choice) => choice !== NEVER).toSorted((a, b) => a - b);
  return (
    <ConfirmWithPassword
      question={t('settings.retention.question')}
      consequence={months === NEVER ? t('settings.retention.staying') : t('settings.retention.leaving')}
      confirmLabel={t('settings.retention.confirm')}
      busy={busy}
      onConfirm={(password) => onSet(months, password)}
      onCancel={onCancel}
    >
      <NativeSelect
        label={t('settings.retention.after')}
        w={280}
        value={String(months)}
        data={[...choices, NEVER].map((choice) => ({ value: String(choice), label: duration(choice) }))}
        onChange={(event) => setMonths(Number(event.currentTarget.value))}
      />
    </ConfirmWithPassword>
  );
}

function useSaid(): (set: RetentionView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const duration = useDuration();
  return ({ months, setBy, setAt }) => {
    const what =
      months === NEVER ? t('settings.retention.stay') : t('settings.retention.leave', { after: duration(months) });
    return setBy && setAt
      ? t('settings.retention.setBy', { what, who: setBy, when: formatMoment(setAt, language) })
      : what;
  };
}

/** After how long customers who were not seen leave all desks of the garage. */
export function RetentionChoice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const said = useSaid();
  const submit = useSubmit();
  const { data, error, refetch } = useApi('retention.get', undefined, { fresh: true });
  const [asking, setAsking] = useState(false);
  const place = useReturnFocus<HTMLDivElement>(asking);
  if (error) return <LoadError thrown={error} retry={() => void refetch()} />;
  if (!data) return null;

  const set = (months: number, password: string) =>
    void submit.run(
      () => callApi('retention.set', { months, password }),
      (now) => {
        client.setQueryData(apiKey('retention.get', undefined), now);
        setAsking(false);
      },
    );
  return (
    <div ref={place} className={classes.staff}>
      {submit.error && <ErrorNotice error={submit.error} />}
      <div className={classes.people}>
        <div>
          <div className={classes.person}>
            <span className={classes.personName}>{t('settings.retention.title')}</span>
            <span className={classes.muted}>{said(data)}</span>
            <Button
              size="xs"
              variant="default"
              aria-label={t('settings.retention.changeOf')}
              onClick={() => setAsking(true)}
            >
              {t('settings.retention.change')}
            </Button>
          </div>
          {asking && (
            <SetRetention set={data.months} busy={submit.busy} onSet={set} onCancel={() => setAsking(false)} />
          )}
        </div>
      </div>
    </div>
  );
}
