import { sql } from 'kysely';
import { z } from 'zod';
import type { Command } from '../../shared/commands/command.ts';
import { idSchema } from '../../shared/domain/ids.ts';
import { fieldConflictSchema, type Refusal, refusalCodeSchema } from '../../shared/domain/refusal.ts';
import type { Trx } from '../db/tables.ts';
import { uuidsIn } from './aliases.ts';
import type { Outcome } from './outcome.ts';

const conflictsSchema = z.array(fieldConflictSchema).nullable();
const aliasesSchema = z.record(idSchema, idSchema).nullable();

type ResultRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

async function findRow(trx: Trx, garageId: string, commandId: string) {
  return trx
    .selectFrom('command_results')
    .selectAll()
    .where('garage_id', '=', garageId)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
}

function toRefusal(row: ResultRow): Refusal {
  const conflicts = conflictsSchema.parse(row.conflicts);
  return {
    code: refusalCodeSchema.parse(row.code),
    ...(row.field === null ? {} : { field: row.field }),
    ...(conflicts === null ? {} : { conflicts }),
    ...(row.root_command_id === null ? {} : { rootCommandId: row.root_command_id }),
    ...(row.vehicle_id === null ? {} : { vehicleId: row.vehicle_id }),
  };
}

/** The outcome of a command done before, from whichever desk id it came; `null` when it is new to the garage. */
export async function findOutcome(trx: Trx, garageId: string, commandId: string): Promise<Outcome | null> {
  const row = await findRow(trx, garageId, commandId);
  if (!row) return null;
  if (row.status === 'refused') return { status: 'refused', refusal: toRefusal(row) };
  const aliases = aliasesSchema.parse(row.aliases);
  return {
    status: row.status,
    ...(row.revision === null ? {} : { revision: row.revision }),
    ...(aliases === null ? {} : { aliases }),
  };
}

/** Keeps what became of a command; values in a conflict go with the rows that the command names (`uuidsIn`). */
export async function insertOutcome(trx: Trx, garageId: string, command: Command, outcome: Outcome): Promise<void> {
  const { refusal } = outcome;
  const ids = `{${[...new Set(uuidsIn(command.payload))].join(',')}}`;
  const about = refusal?.conflicts ? sql<string>`(${ids}::text)::uuid[]` : null;
  await trx
    .insertInto('command_results')
    .values({
      garage_id: garageId,
      command_id: command.id,
      status: outcome.status,
      code: refusal?.code ?? null,
      field: refusal?.field ?? null,
      root_command_id: refusal?.rootCommandId ?? null,
      vehicle_id: refusal?.vehicleId ?? null,
      revision: outcome.revision ?? null,
      conflicts: refusal?.conflicts ? JSON.stringify(refusal.conflicts) : null,
      about,
      aliases: outcome.aliases ? JSON.stringify(outcome.aliases) : null,
    })
    .execute();
}

/** The first refused command that one of these builds on, by its root; `null` when none was refused. */
export async function findRefusedRoot(
  trx: Trx,
  garageId: string,
  commandIds: readonly string[],
): Promise<string | null> {
  if (commandIds.length === 0) return null;
  const rows = await trx
    .selectFrom('command_results')
    .select(['command_id', 'root_command_id'])
    .where('garage_id', '=', garageId)
    .where('command_id', 'in', commandIds)
    .where('status', '=', 'refused')
    .execute();
  const first = commandIds.map((id) => rows.find((row) => row.command_id === id)).find((row) => row !== undefined);
  return first ? (first.root_command_id ?? first.command_id) : null;
}

/** Why a command is refused that builds on a refused one: its customer was erased, or else the first of the chain. */
export async function whyNotAfter(
  trx: Trx,
  garageId: string,
  commandIds: readonly string[],
  rootCommandId: string,
): Promise<Refusal> {
  const erased = await trx
    .selectFrom('command_results')
    .select('command_id')
    .where('garage_id', '=', garageId)
    .where('command_id', 'in', commandIds)
    .where('code', '=', 'customer_erased')
    .executeTakeFirst();
  return erased ? { code: 'customer_erased' } : { code: 'depends_on_refused', rootCommandId };
}

/** A refusal that named a car says no more than its loss from now on, also to a desk that asks again for the answer. */
export async function forgetVehicle(trx: Trx, garageId: string, vehicleId: string): Promise<void> {
  await trx
    .updateTable('command_results')
    .set({ code: 'access_revoked', field: null, conflicts: null, vehicle_id: null })
    .where('garage_id', '=', garageId)
    .where('vehicle_id', '=', vehicleId)
    .execute();
}

/** Drops the details of results that the desk has: values in conflicts are personal data. Codes stay for dependants. */
export async function dropDetails(trx: Trx, deskId: string, afterSeq: number, upToSeq: number): Promise<void> {
  await sql`
    update command_results r set conflicts = null, aliases = null
    from desk_commands d
    where d.desk_id = ${deskId} and d.seq > ${afterSeq} and d.seq <= ${upToSeq}
      and r.garage_id = d.garage_id and r.command_id = d.command_id
      and (r.conflicts is not null or r.aliases is not null)`.execute(trx);
}
