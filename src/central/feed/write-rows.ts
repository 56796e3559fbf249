import { isDeepStrictEqual } from 'node:util';
import type { FieldEdit, Replacement } from '../../shared/commands/command.ts';
import { type EntityName, entitySchemas, type RowWrite } from '../../shared/domain/entities.ts';
import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import { uuidsIn } from '../commands/aliases.ts';
import {
  type FieldRevisions,
  findRowById,
  insertRow,
  removeRow,
  type StoredRow,
  updateRow,
} from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { bringBack } from '../retention/bring-back.ts';
import { takeRevision } from './take-revision.ts';

/** Who changes rows: a desk, or nobody's desk (a holder who activates). `at` is the service's clock. */
export interface Author {
  readonly deskId: string | null;
  readonly name: string;
  readonly at: Date;
}

interface PendingWrite {
  readonly write: RowWrite;
  readonly stored: StoredRow<EntityName> | null;
  readonly changedFields: readonly string[];
}

/** What goes with rows that are written. */
export interface AlsoDone {
  /** Rows that go, for good or their ids meaning another from then on; written rows point to them no more. */
  readonly replaced?: readonly Replacement[];
  /** Fields that somebody decided on: who did not see that may not overwrite them, though they may not have changed. */
  readonly decided?: FieldEdit | null;
  /** Lines of timelines that tell of it; left out when nothing changed. */
  readonly events?: readonly TimelineEvent[];
}

async function compare(trx: Trx, garageId: string, write: RowWrite, decided: FieldEdit | null): Promise<PendingWrite> {
  const stored = await findRowById(trx, garageId, write.entity, write.row.id);
  const before: Readonly<Record<string, unknown>> = stored?.row ?? {};
  const changedFields = Object.entries(write.row)
    .filter(([field, value]) => !isDeepStrictEqual(value, before[field]) || isDecided(write, field, decided))
    .map(([field]) => field);
  return { write, stored, changedFields };
}

function isDecided({ row }: RowWrite, field: string, decided: FieldEdit | null): boolean {
  return decided?.target.id === row.id && Object.hasOwn(decided.changes, field);
}

/**
 * A row goes, and the feed tells which one its id means from now on, if any. Of one that goes for good no copy stays: a desk
 * that comes late must not read in the log what nobody may know any more.
 */
async function remove(trx: Trx, garageId: string, gone: Replacement, revision: number, ordinal: number) {
  const stored = await findRowById(trx, garageId, gone.entity, gone.id);
  if (!stored) throw new Error('A row that was to go is not there');
  await removeRow(trx, garageId, gone);
  const forGood = gone.by === null;
  if (forGood)
    await trx.deleteFrom('feed').where('garage_id', '=', garageId).where('entity_id', '=', gone.id).execute();
  await trx
    .insertInto('feed')
    .values({
      garage_id: garageId,
      revision,
      ordinal,
      entity: gone.entity,
      entity_id: gone.id,
      op: 'delete',
      data: forGood ? null : JSON.stringify({ into: gone.by }),
      before: forGood ? null : JSON.stringify(stored.row),
      before_revision: forGood ? null : stored.revision,
      reason: null,
    })
    .execute();
}

type Mark = FieldRevisions[string];

/** A value decided on that somebody else had brought, unseen: it stays that one's, also for this desk's next command. */
function markOf({ write, stored }: PendingWrite, field: string, mark: Mark, decided: FieldEdit | null): Mark {
  const last = stored?.fields[field];
  if (!last || !isDecided(write, field, decided)) return mark;
  const unseen = last.revision > (decided?.base[field] ?? 0) && last.deskId !== mark.deskId;
  return unseen ? { ...last, revision: mark.revision } : mark;
}

function nextFields(
  pending: PendingWrite,
  revision: number,
  author: Author,
  decided: FieldEdit | null,
): FieldRevisions {
  const mark = { revision, deskId: author.deskId, actorName: author.name, at: author.at.toISOString() };
  const marks = pending.changedFields.map((field) => [field, markOf(pending, field, mark, decided)] as const);
  return { ...pending.stored?.fields, ...Object.fromEntries(marks) };
}

/** A row that does not fit its form would stop every desk that reads it in the feed: it is not written. */
function assertFits({ entity, row }: RowWrite): void {
  if (!entitySchemas[entity].safeParse(row).success) throw new Error(`A ${entity} does not fit its form`);
}

async function save(
  trx: Trx,
  garageId: string,
  pending: PendingWrite,
  revision: number,
  ordinal: number,
  author: Author,
  decided: FieldEdit | null,
) {
  const { write, stored } = pending;
  assertFits(write);
  if (stored) await updateRow(trx, garageId, write, revision, nextFields(pending, revision, author, decided));
  else await insertRow(trx, garageId, write, revision);
  await trx
    .insertInto('feed')
    .values({
      garage_id: garageId,
      revision,
      ordinal,
      entity: write.entity,
      entity_id: write.row.id,
      op: 'put',
      data: JSON.stringify(write.row),
      before: stored ? JSON.stringify(stored.row) : null,
      before_revision: stored?.revision ?? null,
      reason: null,
    })
    .execute();
}

/**
 * Writes rows and tells of them in the garage's feed, all under one revision. Rows that stay as they are are left out. Whoever is
 * away and named in them comes back first, under a revision before it.
 * Answers the revision, or `null` when nothing changed.
 */
export async function writeRows(
  trx: Trx,
  garageId: string,
  writes: readonly RowWrite[],
  author: Author,
  { replaced = [], decided = null, events = [] }: AlsoDone = {},
): Promise<number | null> {
  // What is written about somebody who left the desks brings that one back to them: no desk gets a part of a customer.
  const named = [...writes.map(({ row }) => row), ...replaced, ...events];
  await bringBack(trx, garageId, [...new Set(uuidsIn(named))], author.at);
  const all: PendingWrite[] = [];
  for (const write of writes) all.push(await compare(trx, garageId, write, decided));
  const changed = all.filter((pending) => pending.changedFields.length > 0);
  if (changed.length + replaced.length === 0) return null;
  const revision = await takeRevision(trx, garageId);
  const told = events.map(
    (row): PendingWrite => ({ write: { entity: 'event', row }, stored: null, changedFields: [] }),
  );
  const saved = [...changed, ...told];
  for (const [ordinal, pending] of saved.entries())
    await save(trx, garageId, pending, revision, ordinal, author, decided);
  for (const [index, gone] of replaced.entries()) await remove(trx, garageId, gone, revision, saved.length + index);
  return revision;
}
