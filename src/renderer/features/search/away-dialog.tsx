import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AwayCustomerView } from '../../../shared/ipc/away-views.ts';
import { callApi } from '../../lib/api.ts';
import { useApi } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Loading } from '../../ui/loading.tsx';
import classes from './away-dialog.module.css';

/** As many as the service answers: there may be more. */
const MOST_FOUND = 10;

interface AwayDialogProps {
  readonly query: string;
  readonly close: () => void;
}

/** Customers who left this desk since they were not seen for a long time: picks one, and opens the profile when it is back. */
export function AwayDialog({ query, close }: AwayDialogProps) {
  const { t } = useTranslation();
  const found = useApi('customers.findAway', { query });
  return (
    <Dialog title={t('shell.search.away.title')} close={close}>
      <p className={classes.what}>{t('shell.search.away.what')}</p>
      {found.isPending && <Loading />}
      {found.error && <LoadError thrown={found.error} retry={() => void found.refetch()} />}
      {found.data?.length === 0 && (
        <EmptyState title={t('shell.search.away.nobody', { text: query })} text={t('shell.search.away.how')} />
      )}
      {found.data && found.data.length > 0 && <Found customers={found.data} close={close} />}
    </Dialog>
  );
}

interface FoundProps {
  readonly customers: readonly AwayCustomerView[];
  readonly close: () => void;
}

function Found({ customers, close }: FoundProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  // Who comes back is no longer among those who are away: the list stays as it was picked from.
  const [coming, setComing] = useState<{ readonly id: string; readonly of: readonly AwayCustomerView[] } | null>(null);
  useArrival(coming?.id ?? null, close);
  return (
    <>
      {submit.error && <ErrorNotice error={submit.error} />}
      <ul className={classes.people}>
        {(coming?.of ?? customers).map(({ id, name, city }) => (
          <li key={id} className={classes.person}>
            <span className={classes.name} title={name}>
              {name}
            </span>
            <span className={classes.city}>{city}</span>
            <Button
              size="xs"
              aria-label={t('shell.search.away.backOf', { name })}
              loading={coming?.id === id}
              disabled={submit.busy || (coming !== null && coming.id !== id)}
              onClick={() =>
                void submit.run(
                  () => callApi('customers.bringBack', { id }),
                  () => setComing({ id, of: customers }),
                )
              }
            >
              {t('shell.search.away.back')}
            </Button>
          </li>
        ))}
      </ul>
      {customers.length === MOST_FOUND && <p>{t('shell.search.away.most')}</p>}
    </>
  );
}

/** Opens the profile as soon as the feed has brought the customer. */
function useArrival(id: string | null, close: () => void): void {
  const [, navigate] = useLocation();
  const { isSuccess } = useApi('customers.profile', { id: id ?? '' }, { enabled: id !== null });
  const arrived = id !== null && isSuccess;
  useEffect(() => {
    if (!arrived) return;
    close();
    navigate(`/klanten/${id}`);
  }, [arrived, id, close, navigate]);
}
