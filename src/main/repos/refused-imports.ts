import type { RefusedImport } from '../../shared/ipc/import-views.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { readMetaOf } from './meta.ts';
import { discard } from './outbox.ts';

/** Commands that are of no import, or of another, and were refused since they build on refused ones of this one. */
const BUILT_ON = `FROM outbox later JOIN outbox root ON root.id = later.refusal ->> '$.rootCommandId'
  WHERE later.state = 'refused' AND root.state = 'refused' AND root.import_id = ? AND later.import_id IS NOT root.import_id`;

/** So many of those are named; of the others it is said how many there are. */
const MOST_NAMED = 5;

/** Imports of which the service refused something that nobody settled yet, the oldest first. */
export function listRefusedImports(db: Db): readonly RefusedImport[] {
  const found = statement<Pick<RefusedImport, 'importId' | 'at' | 'refused'>>(
    db,
    `SELECT o.import_id AS importId, coalesce(i.at, min(o.at)) AS at, count(*) AS refused FROM outbox o
     LEFT JOIN import i ON i.id = o.import_id WHERE o.state = 'refused' AND o.import_id IS NOT NULL
     GROUP BY o.import_id ORDER BY at`,
  ).all();
  return found.map((one) => {
    const count = statement<{ n: number }>(db, `SELECT count(*) AS n ${BUILT_ON}`).get(one.importId)?.n ?? 0;
    const named = statement<RefusedImport['also'][number]>(
      db,
      `SELECT later.type, later.subject ${BUILT_ON} ORDER BY later.seq LIMIT ${MOST_NAMED}`,
    );
    return { ...one, also: named.all(one.importId), alsoCount: count };
  });
}

/** Ids of what would go with the refused part of an import: what builds on it first, then its own commands. */
export function listRefusedOfImport(db: Db, importId: string): readonly string[] {
  const ids = (sql: string) =>
    statement<{ id: string }>(db, sql)
      .all(importId)
      .map(({ id }) => id);
  return [
    ...ids(`SELECT later.id ${BUILT_ON}`),
    ...ids("SELECT id FROM outbox WHERE import_id = ? AND state = 'refused'"),
  ];
}

/** Puts these commands aside, as far as they are refused still. */
export function discardRefused(db: Db, ids: readonly string[]): void {
  const ackedThrough = readMetaOf(db, 'ackedThrough');
  const isRefused = statement(db, "SELECT 1 FROM outbox WHERE id = ? AND state = 'refused'");
  for (const id of ids) if (isRefused.get(id) !== undefined) discard(db, id, ackedThrough);
}
