import { isDeepStrictEqual } from 'node:util';
import { type Command, type FieldEdit, plateOf } from '../../shared/commands/command.ts';
import type { FactKeys, Facts } from '../../shared/commands/facts.ts';
import { type ReadCommand, readCommand } from '../../shared/commands/registry.ts';
import { eventOf } from '../../shared/commands/timeline.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { EntityRef, RowWrite } from '../../shared/domain/entities.ts';
import { type Refusal, refuse } from '../../shared/domain/refusal.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import type { Caller } from '../auth/caller.ts';
import { findRowById, idExists } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import type { AlsoDone } from '../feed/write-rows.ts';
import { resolveAliases } from './aliases.ts';
import { findConflicts } from './find-conflicts.ts';
import { loadFacts } from './load-facts.ts';
import { findRefusedRoot, whyNotAfter } from './results.ts';
import { isStorable } from './storable.ts';

/** Rows to write for a command that passed, and ids of the desk that turned out to be known rows. */
export interface Decision {
  readonly writes: readonly RowWrite[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly also: AlsoDone;
  /** The customer whom it erases, and all that stays of that one. */
  readonly erases: { readonly customerId: string; readonly line: TimelineEvent } | null;
}

async function whyConflict(trx: Trx, caller: Caller, edit: FieldEdit | null): Promise<Refusal | null> {
  const stored = edit && (await findRowById(trx, caller.garageId, edit.target.entity, edit.target.id));
  if (!edit || !stored) return null;
  const conflicts = findConflicts(edit, stored, caller.deskId);
  return conflicts.length === 0 ? null : { code: 'conflict', conflicts: [...conflicts] };
}

/** The row that an id of the desk stands for, when the garage knew the car already. */
function knownAs(ref: EntityRef, facts: Facts): string | null {
  return ref.entity === 'vehicle' ? (facts.vehicleOfPlate?.id ?? null) : null;
}

/** New ids must be new in all of iGarage, and must not become an alias while a row has them. */
async function whyIdTaken(trx: Trx, created: readonly EntityRef[], facts: Facts): Promise<Refusal | null> {
  for (const ref of created) {
    if (knownAs(ref, facts) !== ref.id && (await idExists(trx, ref.id))) return refuse('id_in_use');
  }
  return null;
}

/** Whether one of the rows that a command is about was erased at the request of its customer. */
async function isErased(trx: Trx, garageId: string, keys: FactKeys): Promise<boolean> {
  const { customerId, otherCustomerId, passportId, fleetId, contactId, appointmentId } = keys;
  const ids = [customerId, otherCustomerId, passportId, fleetId, contactId, appointmentId];
  const asked = ids.filter((id) => id !== undefined);
  if (asked.length === 0) return false;
  const rows = trx.selectFrom('erased_rows').select('entity_id').where('garage_id', '=', garageId);
  return (await rows.where('entity_id', 'in', asked).executeTakeFirst()) !== undefined;
}

/** What a transfer or a customer took away is not unknown: the desk then knows to drop what it still has queued. */
async function sharpen(trx: Trx, garageId: string, refusal: Refusal, keys: FactKeys): Promise<Refusal> {
  const { code } = refusal;
  if (code.endsWith('_not_found') && (await isErased(trx, garageId, keys))) return refuse('customer_erased');
  const id = code === 'passport_not_found' ? keys.passportId : keys.appointmentId;
  if ((code !== 'passport_not_found' && code !== 'appointment_not_found') || id === undefined) return refusal;
  const revoked = await trx
    .selectFrom('revoked_rows')
    .select('entity_id')
    .where('garage_id', '=', garageId)
    .where('entity_id', '=', id)
    .executeTakeFirst();
  return revoked ? refuse('access_revoked') : refusal;
}

async function judge(
  trx: Trx,
  caller: Caller,
  command: Command,
  read: ReadCommand,
  now: Date,
): Promise<Result<Decision, Refusal>> {
  const { definition, payload } = read;
  const keys = definition.factKeys(payload);
  const facts = await loadFacts(trx, caller.garageId, keys);
  const edit = definition.fieldEdit(payload);
  const conflict =
    (await whyConflict(trx, caller, edit)) ?? (await whyConflict(trx, caller, definition.seen?.(payload) ?? null));
  if (conflict) return err(conflict);
  const created = definition.creates(payload);
  const refusal = (await whyIdTaken(trx, created, facts)) ?? definition.check(payload, facts);
  if (refusal) return err(await sharpen(trx, caller.garageId, refusal, keys));
  const aliases = created.flatMap((ref) => {
    const known = knownAs(ref, facts);
    return known === null || known === ref.id ? [] : [[ref.id, known] as const];
  });
  const replaced = definition.replaces?.(payload, facts) ?? [];
  const writes = definition.effect(payload, facts, { today: dutchDay(now) });
  const event = eventOf({ id: command.id, actor: command.actor, at: now.toISOString() }, read, facts, writes);
  const erased = definition.erases?.(payload);
  return ok({
    writes,
    aliases: Object.fromEntries([
      ...aliases,
      ...replaced.flatMap(({ id, by }) => (by === null ? [] : [[id, by] as const])),
    ]),
    erases: erased === undefined || !event || replaced.length === 0 ? null : { customerId: erased, line: event },
    also: { events: event ? [event] : [], ...(replaced.length === 0 ? {} : { replaced, decided: edit }) },
  });
}

function changesRows({ writes, also }: Decision): boolean {
  return writes.length > 0 || also.replaced !== undefined;
}

async function judgeAsMeant(trx: Trx, caller: Caller, command: Command, now: Date): Promise<Result<Decision, Refusal>> {
  for (let payload = await resolveAliases(trx, caller.garageId, command.payload); ; ) {
    const read = readCommand({ type: command.type, version: command.version, payload });
    const judged = read.ok ? await judge(trx, caller, command, read.value, now) : err(read.error);
    // A merge may have ended while this one waited for its rows: then their ids mean others, and it found none to change.
    const meant =
      judged.ok && changesRows(judged.value) ? payload : await resolveAliases(trx, caller.garageId, payload);
    if (isDeepStrictEqual(meant, payload)) return judged;
    payload = meant;
  }
}

/** Names the car that a refused command is about by its plate alone, so that its loss takes the plate with it. */
async function withVehicle(
  trx: Trx,
  garageId: string,
  payload: Command['payload'],
  refusal: Refusal,
): Promise<Refusal> {
  const plate = plateOf(payload);
  if (plate === null) return refusal;
  const vehicle = await trx
    .selectFrom('vehicles')
    .select('id')
    .where('garage_id', '=', garageId)
    .where('plate', '=', plate)
    .forShare()
    .executeTakeFirst();
  return vehicle ? { ...refusal, vehicleId: vehicle.id } : refusal;
}

/**
 * Decides about one command, in this order: ids that became others, commands it builds on, its form, fields changed
 * meanwhile, its rule, its effect. Writes nothing.
 */
export async function decide(
  trx: Trx,
  caller: Caller,
  command: Command,
  now: Date,
): Promise<Result<Decision, Refusal>> {
  if (!isStorable(command.payload) || !isStorable(command.actor)) return err(refuse('command_malformed'));
  const rootCommandId = await findRefusedRoot(trx, caller.garageId, command.dependsOn);
  const decision =
    rootCommandId === null
      ? await judgeAsMeant(trx, caller, command, now)
      : err(await whyNotAfter(trx, caller.garageId, command.dependsOn, rootCommandId));
  return decision.ok ? decision : err(await withVehicle(trx, caller.garageId, command.payload, decision.error));
}
