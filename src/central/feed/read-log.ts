import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import { type GarageState, PAGE_CHARACTERS, type PageRows } from './page.ts';

interface Entry {
  readonly revision: number;
  readonly entity: string;
  readonly entity_id: string;
  readonly op: 'put' | 'delete' | 'revoke';
  readonly data: string | null;
  readonly reason: string | null;
}

/** A run of entries that belong together: a page holds all of them or none. */
interface Group {
  readonly revision: number;
  readonly texts: readonly string[];
}

async function readEntries(
  db: Db,
  garageId: string,
  after: number,
  upTo: number,
  limit: number | null,
): Promise<readonly Entry[]> {
  const end = limit === null ? sql`` : sql`limit ${limit}`;
  const answer = await sql<Entry>`
    select revision, entity, entity_id, op, data::text as data, reason from feed
    where garage_id = ${garageId} and revision > ${after} and revision <= ${upTo}
    order by revision, ordinal ${end}`.execute(db);
  return answer.rows;
}

function entryText(entry: Entry): string {
  const start = `{"op":"${entry.op}","entity":"${entry.entity}","id":"${entry.entity_id}","revision":${entry.revision}`;
  if (entry.op === 'put') return `${start},"data":${entry.data}}`;
  if (entry.op === 'revoke') return `${start},"reason":"${entry.reason}"}`;
  // What the id means from now on.
  if (entry.data !== null) return `${start},${entry.data.slice(1)}`;
  return entry.reason === null ? `${start}}` : `${start},"reason":"${entry.reason}"}`;
}

function groupByRevision(entries: readonly Entry[]): readonly Group[] {
  const groups = new Map<number, string[]>();
  for (const entry of entries) {
    const texts = groups.get(entry.revision) ?? [];
    texts.push(entryText(entry));
    groups.set(entry.revision, texts);
  }
  return [...groups].map(([revision, texts]) => ({ revision, texts }));
}

/** The groups that fit a page, the first in any case. */
function takeFitting(groups: readonly Group[]): readonly Group[] {
  let left = PAGE_CHARACTERS;
  const end = groups.findIndex((group, index) => {
    left -= group.texts.reduce((sum, text) => sum + text.length, 0);
    return left < 0 && index > 0;
  });
  return end === -1 ? groups : groups.slice(0, end);
}

/** Whole revisions after `after`, about `limit` entries; one more when the first revision alone is larger. */
async function readGroups(db: Db, garage: GarageState, after: number, limit: number) {
  const entries = await readEntries(db, garage.id, after, garage.revision, limit + 1);
  if (entries.length <= limit) return { groups: groupByRevision(entries), complete: true };
  // The last revision read may go on beyond what was read.
  const whole = groupByRevision(entries).slice(0, -1);
  if (whole.length > 0) return { groups: whole, complete: false };
  const only = entries[0]?.revision ?? garage.revision;
  return { groups: groupByRevision(await readEntries(db, garage.id, only - 1, only, null)), complete: false };
}

/** The next page of the log. It never splits a revision: what one action touched arrives at once. */
export async function readLog(db: Db, garage: GarageState, after: number, limit: number): Promise<PageRows> {
  const { groups, complete } = await readGroups(db, garage, after, limit);
  const taken = takeFitting(groups);
  const all = complete && taken.length === groups.length;
  const reaches = all ? garage.revision : (taken.at(-1)?.revision ?? garage.revision);
  return {
    changes: taken.flatMap((group) => group.texts),
    cursor: { mode: 'log', world: garage.world, garage: garage.id, revision: reaches },
    reaches,
  };
}
