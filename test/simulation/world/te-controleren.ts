import { isCommandType } from '../../../src/shared/commands/registry.ts';
import type { OutboxRow } from '../../../src/shared/ipc/views.ts';
import { acts, type Person } from './person.ts';

/** What a person does about something under Te controleren; answers the id of the command put aside. */
export type Settle = (person: Person, row: OutboxRow) => Promise<unknown>;

async function discard({ desk }: Person, { commandId }: OutboxRow): Promise<unknown> {
  return desk.call('sync.discard', { commandId });
}

/** Asks for something like it once more, as a new command. */
async function sendAgain(person: Person, row: OutboxRow): Promise<unknown> {
  if (isCommandType(row.type)) await acts[row.type](person);
  return discard(person, row);
}

/** Of two values the own one, or the other's. */
function choose(choice: 'mine' | 'theirs'): Settle {
  return ({ desk }, { commandId }) => desk.call('sync.settleConflict', { commandId, choice });
}

export const settlements: readonly Settle[] = [discard, sendAgain, choose('mine'), choose('theirs')];
