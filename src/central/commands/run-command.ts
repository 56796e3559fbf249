import { sql } from 'kysely';
import type { CommandResult } from '../../shared/api/push.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { RowWrite } from '../../shared/domain/entities.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../db/tables.ts';
import { currentRevision } from '../feed/take-revision.ts';
import { writeRows } from '../feed/write-rows.ts';
import { erasePerson } from '../person/erase-person.ts';
import { endLogins } from '../portal/shut-logins.ts';
import { bringBackNamed } from '../retention/bring-back.ts';
import { insertAliases } from './aliases.ts';
import { decide } from './decide.ts';
import { type Outcome, refused } from './outcome.ts';
import { findOutcome, insertOutcome } from './results.ts';
import { sendMailsFor } from './send-mails-for.ts';

/** Locks the desk, so that two copies of one push take turns, and tells up to which number it is done. Throws `desk_revoked`. */
async function lockDesk(trx: Trx, caller: Caller): Promise<number> {
  const desk = await trx
    .selectFrom('desks')
    .select(['last_seq', 'revoked_at'])
    .where('id', '=', caller.deskId)
    .where('garage_id', '=', caller.garageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (desk.revoked_at) throw new ApiProblem('desk_revoked', 'The garage closed this desk.');
  return desk.last_seq;
}

async function storedResult(trx: Trx, caller: Caller, command: Command, lastSeq: number): Promise<CommandResult> {
  const done = await trx
    .selectFrom('desk_commands')
    .select('command_id')
    .where('desk_id', '=', caller.deskId)
    .where('seq', '=', command.seq)
    .executeTakeFirst();
  const outcome = done?.command_id === command.id ? await findOutcome(trx, caller.garageId, command.id) : null;
  if (!outcome) throw new ApiProblem('sequence_reused', 'This number was used for another command.', lastSeq);
  return { seq: command.seq, id: command.id, ...outcome };
}

/** The login of a fleet account ends with it. */
async function endLoginsFor(trx: Trx, type: string, writes: readonly RowWrite[]): Promise<void> {
  for (const write of writes)
    if (type === 'fleet.deactivate' && write.entity === 'fleet') await endLogins(trx, write.row);
}

/** Does what was decided: rows, feed, aliases, mail. */
async function carryOut(trx: Trx, context: Context, caller: Caller, command: Command): Promise<Outcome> {
  const now = context.now();
  const decision = await decide(trx, caller, command, now);
  // Refused too: somebody at a desk has to do with that customer.
  const refusedCar = decision.ok ? undefined : decision.error.vehicleId;
  await bringBackNamed(trx, caller.garageId, [command.payload, refusedCar], now);
  if (!decision.ok) return refused(decision.error);
  const { writes, aliases, also, erases } = decision.value;
  const author = { deskId: caller.deskId, name: command.actor.name, at: now };
  const revision = erases
    ? await erasePerson(trx, caller.garageId, erases.customerId, erases.line)
    : await writeRows(trx, caller.garageId, writes, author, also);
  await insertAliases(trx, caller.garageId, aliases);
  await sendMailsFor(trx, context, caller.garageId, command.type, writes);
  await endLoginsFor(trx, command.type, writes);
  const merged = Object.keys(aliases).length > 0;
  return {
    status: merged ? 'merged' : 'applied',
    ...(revision === null ? {} : { revision }),
    ...(merged ? { aliases: { ...aliases } } : {}),
  };
}

/**
 * Books a command under the next number of its desk. Of one that was executed, who did it goes into the audit in the same
 * statement; about whom it was, its line in the timeline says.
 */
async function bookCommand(trx: Trx, caller: Caller, command: Command, executedAt: Date | null): Promise<void> {
  // Read last: what the decision saw lies at or before this revision.
  const feedRevision = await currentRevision(trx, caller.garageId);
  // Of what was refused not even a name may be storable.
  const { id, name } = executedAt ? command.actor : { id: command.actor.id, name: '' };
  await sql`
    with noted as (
      insert into audit (garage_id, id, desk_id, staff_id, staff_name, kind, detail, customer_id, at, received_at)
      select ${caller.garageId}::uuid, ${command.id}::uuid, ${caller.deskId}::uuid, ${id}::uuid, ${name}::text, 'command',
        ${executedAt ? command.type : ''}::text,
        (select customer_id from events where garage_id = ${caller.garageId}::uuid and id = ${command.id}::uuid),
        ${command.at}::text, ${executedAt}::timestamptz
      where ${executedAt !== null}::boolean
    )
    insert into desk_commands (desk_id, seq, garage_id, command_id, feed_revision)
    values (${caller.deskId}, ${command.seq}, ${caller.garageId}, ${command.id}, ${feedRevision})`.execute(trx);
  await trx.updateTable('desks').set({ last_seq: command.seq }).where('id', '=', caller.deskId).execute();
}

/**
 * Executes one command exactly once, in one transaction with its result and the desk's number; a command done before
 * answers its stored result. `parked` books it as refused without trying it. Throws `sequence_gap`,
 * `sequence_reused`, `desk_revoked`, and whatever the database throws.
 */
export async function runCommand(
  context: Context,
  caller: Caller,
  command: Command,
  parked: boolean,
): Promise<CommandResult> {
  return context.db.transaction().execute(async (trx) => {
    const lastSeq = await lockDesk(trx, caller);
    if (command.seq <= lastSeq) return storedResult(trx, caller, command, lastSeq);
    if (command.seq > lastSeq + 1)
      throw new ApiProblem('sequence_gap', 'A command before this one is missing.', lastSeq);
    const before = await findOutcome(trx, caller.garageId, command.id);
    const outcome =
      before ?? (parked ? refused({ code: 'internal_error' }) : await carryOut(trx, context, caller, command));
    if (!before) await insertOutcome(trx, caller.garageId, command, outcome);
    const isNew = !before && outcome.status !== 'refused';
    await bookCommand(trx, caller, command, isNew ? context.now() : null);
    return { seq: command.seq, id: command.id, ...outcome };
  });
}
