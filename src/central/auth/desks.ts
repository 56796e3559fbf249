import { randomBytes } from 'node:crypto';
import { ApiProblem } from '../api-problem.ts';
import type { Trx } from '../db/tables.ts';

export interface DeskRegistration {
  readonly id: string;
  readonly garageId: string;
  readonly name: string;
  /** Key of the desk that goes on under this id; a new desk gets a fresh one. */
  readonly recoveryKey?: string;
}

export interface Desk {
  readonly recoveryKey: string;
  readonly lastSeq: number;
}

/**
 * Registers a desk at its first login, or finds it. Throws `desk_of_other_garage` when the id is another garage's, and
 * `desk_revoked` when the garage closed it.
 */
export async function registerDesk(trx: Trx, desk: DeskRegistration): Promise<Desk> {
  const fresh = desk.recoveryKey ?? randomBytes(32).toString('base64');
  await trx
    .insertInto('desks')
    .values({ id: desk.id, garage_id: desk.garageId, name: desk.name, recovery_key: fresh })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const row = await trx.selectFrom('desks').selectAll().where('id', '=', desk.id).executeTakeFirstOrThrow();
  if (row.garage_id !== desk.garageId)
    throw new ApiProblem('desk_of_other_garage', 'This desk belongs to another garage.');
  if (row.revoked_at) throw new ApiProblem('desk_revoked', 'The garage closed this desk.');
  return { recoveryKey: row.recovery_key, lastSeq: row.last_seq };
}
