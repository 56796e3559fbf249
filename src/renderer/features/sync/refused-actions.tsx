import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutboxRow } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { useDrafts } from '../../stores/drafts.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { type Correction, correctionOf } from './correction.ts';

interface RefusedActionsProps {
  readonly row: OutboxRow;
  readonly busy: boolean;
  /** Sends the own values again after a conflict; `null` where there is no such choice. */
  readonly useMine: (() => void) | null;
  readonly askDiscard: () => void;
}

/** The draft with the fleet picked as before; one that is gone meanwhile is left to pick again. */
async function withFleet({ draft, fleetId }: Correction): Promise<object> {
  const answer = fleetId === undefined ? null : await callApi('fleets.detail', { id: fleetId });
  if (!answer?.ok) return draft;
  const { id, name } = answer.value.fleet;
  return { ...draft, fleetId: { text: name, fleet: { id, name } } };
}

/** What can be done about a refused change. */
export function RefusedActions({ row, busy, useMine, askDiscard }: RefusedActionsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // After a conflict the choice is between two values, not a form.
  const correction = useMine ? null : correctionOf(row);
  // A refused new customer was taken back: there is no profile of it.
  const hasProfile = row.customerId !== null && row.type !== 'customer.create';

  return (
    <Toolbar>
      {useMine && (
        <Button size="xs" color="groen" loading={busy} onClick={useMine}>
          {t('sync.conflict.useMine')}
        </Button>
      )}
      {correction && (
        <Button
          size="xs"
          onClick={() =>
            void withFleet(correction).then((draft) => {
              useDrafts.getState().correct(correction.draftKey, draft, row.commandId);
              navigate(correction.href);
            })
          }
        >
          {t('sync.correct')}
        </Button>
      )}
      {hasProfile && (
        <Button size="xs" variant="default" onClick={() => navigate(`/klanten/${row.customerId}`)}>
          {t('sync.openProfile')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={askDiscard}>
        {useMine ? t('sync.conflict.keepTheirs') : t('sync.discard')}
      </Button>
    </Toolbar>
  );
}
