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

/** Of two values the own one: with the other one in sight. */
async function takeMine(person: Person, row: OutboxRow): Promise<unknown> {
  const { desk } = person;
  const mine = Object.fromEntries((row.refusal?.conflicts ?? []).map(({ field, mine: value }) => [field, value]));
  const id = String(row.payload?.customerId ?? '');
  if (row.type === 'customer.update') await desk.call('customers.update', { id, changes: mine, before: {} });
  return discard(person, row);
}

export const settlements: readonly Settle[] = [discard, sendAgain, takeMine];
