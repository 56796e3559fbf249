import { type RawBuilder, sql } from 'kysely';
import { ENTITY_NAMES, type EntityName } from '../../shared/domain/entities.ts';
import { entityTable } from '../db/entity-tables.ts';
import type { Db } from '../db/tables.ts';
import type { SnapshotCursor } from './cursor.ts';
import { type GarageState, PAGE_CHARACTERS, type PageRows } from './page.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface SnapshotRow {
  readonly id: string;
  readonly revision: number | null;
  /** `null` for a row made after the snapshot began. */
  readonly image: string | null;
  /** Of a customer who left the desks, or had left them when the snapshot began. */
  readonly away: boolean;
}

/**
 * Of what is away only the cars are named: a desk that still has one must not take it for a car that the garage lost, and what waits
 * there about it with it.
 */
function isTold(entity: EntityName) {
  return entity === 'vehicle' ? sql`true` : sql`not t.away`;
}

/** What is asked for of one entity: its rows as they were at `head`, by id, after one id, so many at most. */
export interface RowsAsked {
  readonly garageId: string;
  readonly entity: EntityName;
  readonly head: number;
  readonly after: string;
  readonly limit: number;
}

/**
 * The next rows of one entity as they were at `head`. A row changed since then is shown by what its first later feed
 * entry says it was before, so that the pages of a snapshot fit together however long it takes; rows deleted since then
 * come from the feed alone. Of those who left the desks, at `head` or since, nothing is shown: the log that follows tells of who came
 * back. Each of the two is limited by itself: ordered together, each page would read the whole table.
 */
export function rowsAsked({ garageId, entity, head, after, limit }: RowsAsked): RawBuilder<SnapshotRow> {
  const { table, image } = entityTable(entity);
  return sql<SnapshotRow>`
    (select t.id,
      case when t.revision <= ${head} then t.revision else earlier.revision end as revision,
      case when t.revision <= ${head} then ${image} else earlier.image end as image,
      t.away or earlier.reason is not null as away
    from ${table} t
    left join lateral (
      select f.before::text as image, f.before_revision as revision, f.reason from feed f
      where t.revision > ${head} and f.garage_id = t.garage_id and f.entity_id = t.id and f.revision > ${head}
      order by f.revision limit 1
    ) earlier on true
    where t.garage_id = ${garageId} and t.id > ${after} and ${isTold(entity)}
    order by t.id limit ${limit})
    union all
    (select distinct on (f.entity_id) f.entity_id, f.before_revision, f.before::text, false from feed f
    where f.garage_id = ${garageId} and f.entity = ${entity} and f.entity_id > ${after} and f.revision > ${head}
      and f.entity_id in (select d.entity_id from feed d where d.garage_id = ${garageId} and d.entity = ${entity}
        and d.op = 'delete' and d.reason is null and d.revision > ${head})
    order by f.entity_id, f.revision limit ${limit})
    order by id limit ${limit}`;
}

/** What a desk is told of a row, if anything. */
function rowText(entity: EntityName, row: SnapshotRow, head: number): string | null {
  if (row.away)
    return entity === 'vehicle'
      ? `{"op":"delete","entity":"vehicle","id":"${row.id}","revision":${head},"reason":"not_seen"}`
      : null;
  if (row.image === null) return null;
  return `{"op":"put","entity":"${entity}","id":"${row.id}","revision":${row.revision},"data":${row.image}}`;
}

/** What was erased before the snapshot, the customer first: a desk that was away may have typed something about it. */
async function erasedTexts(db: Db, garageId: string, head: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('erased_rows')
    .select(['entity', 'entity_id', 'revision'])
    .where('garage_id', '=', garageId)
    .where('revision', '<=', head)
    .orderBy('revision')
    .orderBy((eb) => eb('entity', '<>', 'customer'))
    .execute();
  return rows.map(
    ({ entity, entity_id: id, revision }) => `{"op":"delete","entity":"${entity}","id":"${id}","revision":${revision}}`,
  );
}

/** Number of rows that a snapshot begun now will send. */
async function countRows(db: Db, garageId: string): Promise<number> {
  const counts = ENTITY_NAMES.map(
    (entity) => sql`(select count(*) from ${entityTable(entity).table} t
      where t.garage_id = ${garageId} and ${isTold(entity)})`,
  );
  const answer = await sql<{ total: number }>`select (${sql.join(counts, sql` + `)})::integer as total`.execute(db);
  return answer.rows[0]?.total ?? 0;
}

export async function beginSnapshot(db: Db, garage: GarageState): Promise<SnapshotCursor> {
  const total = await countRows(db, garage.id);
  const first = ENTITY_NAMES[0] ?? 'customer';
  return {
    mode: 'snapshot',
    world: garage.world,
    garage: garage.id,
    head: garage.revision,
    entity: first,
    after: null,
    done: 0,
    total,
  };
}

/** Takes rows until the page is full; answers how many were looked at. */
function fill(changes: string[], texts: readonly (string | null)[], room: number): number {
  let left = room;
  for (const [index, text] of texts.entries()) {
    if (text === null) continue;
    if (text.length > left && changes.length > 0) return index;
    changes.push(text);
    left -= text.length;
  }
  return texts.length;
}

/** The next page of a snapshot: parents before children, each entity by id. The last page leads into the log. */
export async function readSnapshot(
  db: Db,
  garage: GarageState,
  cursor: SnapshotCursor,
  limit: number,
): Promise<PageRows> {
  const changes: string[] = [];
  let characters = 0;
  let after = cursor.after;
  for (const entity of ENTITY_NAMES.slice(ENTITY_NAMES.indexOf(cursor.entity))) {
    for (;;) {
      const asked = limit - changes.length;
      const wanted = { garageId: garage.id, entity, head: cursor.head, after: after ?? FIRST_ID, limit: asked };
      const { rows } = await rowsAsked(wanted).execute(db);
      const from = changes.length;
      const texts = rows.map((row) => rowText(entity, row, cursor.head));
      const taken = fill(changes, texts, PAGE_CHARACTERS - characters);
      characters += changes.slice(from).reduce((sum, text) => sum + text.length, 0);
      after = rows[taken - 1]?.id ?? after;
      if (taken < rows.length || changes.length >= limit) return unfinished(cursor, entity, after, changes);
      if (rows.length < asked) break;
    }
    after = null;
  }
  return {
    changes: [...changes, ...(await erasedTexts(db, garage.id, cursor.head))],
    cursor: { mode: 'log', world: garage.world, garage: garage.id, revision: cursor.head },
    reaches: cursor.head,
    snapshot: { done: cursor.total, total: cursor.total },
  };
}

function unfinished(
  cursor: SnapshotCursor,
  entity: EntityName,
  after: string | null,
  changes: readonly string[],
): PageRows {
  // Rows may leave and come back while it runs, so the count is only about right; a desk takes what is complete for the end.
  const total = Math.max(cursor.total, 1);
  const done = Math.min(cursor.done + changes.length, total - 1);
  return {
    changes,
    cursor: { ...cursor, entity, after, done, total },
    reaches: null,
    snapshot: { done, total },
  };
}
