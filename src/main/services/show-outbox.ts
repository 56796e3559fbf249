import type { OutboxRow } from '../../shared/ipc/views.ts';
import { listOutbox } from '../repos/outbox.ts';
import type { DeskContext } from './context.ts';

/** Everything that waits, was sent or needs a person, oldest first. */
export function showOutbox({ db }: DeskContext): readonly OutboxRow[] {
  return listOutbox(db).map(({ command, state, refusal, subject, customerId }) => ({
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
