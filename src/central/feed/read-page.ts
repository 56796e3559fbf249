import type { ChangesQuery } from '../../shared/api/changes.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Caller } from '../auth/caller.ts';
import type { Db } from '../db/tables.ts';
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';
import type { GarageState, PageRows } from './page.ts';
import { readLog } from './read-log.ts';
import { beginSnapshot, readSnapshot } from './read-snapshot.ts';

/** A page ready to be sent, and whether it was worth waiting for. */
export interface Page {
  readonly json: string;
  readonly news: boolean;
}

async function readGarage(db: Db, garageId: string): Promise<GarageState> {
  const row = await db
    .selectFrom('garages as g')
    .innerJoin('meta as m', (join) => join.on('m.key', '=', 'world'))
    .select(['g.revision', 'g.access', 'g.feed_floor', 'm.value as world'])
    .where('g.id', '=', garageId)
    .executeTakeFirstOrThrow();
  return { id: garageId, world: row.world, revision: row.revision, access: row.access, floor: row.feed_floor };
}

/** The place to go on from. Throws `cursor_expired` when only a new snapshot can bring the desk up to date. */
async function startingPoint(db: Db, garage: GarageState, text: string | undefined): Promise<Cursor> {
  if (text === undefined) return beginSnapshot(db, garage);
  const cursor = decodeCursor(text);
  const revision = cursor.mode === 'snapshot' ? cursor.head : cursor.revision;
  const ours = cursor.world === garage.world && cursor.garage === garage.id;
  if (!ours || revision < garage.floor || revision > garage.revision) {
    throw new ApiProblem('cursor_expired', 'The cursor is too old, or of another garage or database.');
  }
  return cursor;
}

/** Highest number of the desk's commands whose outcome lies at or before a revision. */
async function confirmedSeq(db: Db, deskId: string, revision: number): Promise<number> {
  const row = await db
    .selectFrom('desk_commands')
    .select('seq')
    .where('desk_id', '=', deskId)
    .where('feed_revision', '<=', revision)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

function pageJson(rows: PageRows, garage: GarageState, more: boolean, confirmed: number): string {
  const rest = JSON.stringify({
    cursor: encodeCursor(rows.cursor),
    more,
    confirmedSeq: confirmed,
    access: garage.access,
    ...(rows.snapshot ? { snapshot: rows.snapshot } : {}),
  });
  // The rows are JSON text already.
  return `{"changes":[${rows.changes.join(',')}],${rest.slice(1)}`;
}

/** Reads one page of changes for a desk, without waiting. */
export async function readPage(db: Db, caller: Caller, query: ChangesQuery): Promise<Page> {
  const garage = await readGarage(db, caller.garageId);
  const cursor = await startingPoint(db, garage, query.cursor);
  const rows =
    cursor.mode === 'snapshot'
      ? await readSnapshot(db, garage, cursor, query.limit)
      : await readLog(db, garage, cursor.revision, query.limit);
  const confirmed = rows.reaches === null ? 0 : await confirmedSeq(db, caller.deskId, rows.reaches);
  const more = rows.reaches === null || rows.reaches < garage.revision;
  const news = cursor.mode === 'snapshot' || rows.changes.length > 0 || more || confirmed > query.confirmed;
  return { json: pageJson(rows, garage, more, confirmed), news };
}
