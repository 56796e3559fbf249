import type { OutboxRow } from '../../shared/ipc/views.ts';
import { listOutboxFront } from '../repos/outbox.ts';
import type { DeskContext } from './context.ts';

/** After an import tens of thousands wait: how many there are says the state of the sync. */
const MOST_SHOWN = 100;

/** What needs a person, then what waits or was sent, each oldest first; the first hundred of both. */
export function showOutbox({ db }: DeskContext): readonly OutboxRow[] {
  return listOutboxFront(db, MOST_SHOWN).map(({ command, state, refusal, subject, customerId }) => ({
    commandId: command.id,
    seq: command.seq,
    type: command.type,
    subject,
    customerId,
    state,
    at: command.at,
    refusal,
    payload: state === 'refused' && refusal?.code !== 'access_revoked' ? command.payload : undefined,
  }));
}
