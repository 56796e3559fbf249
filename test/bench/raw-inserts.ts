import { join } from 'node:path';
import { migrate } from '../../src/main/db/migrate.ts';
import { type Db, openDatabase } from '../../src/main/db/open-database.ts';
import { getRow, putRow, rowsOlderThan } from '../../src/main/repos/rows.ts';
import { newDatabaseKey } from '../../src/main/session/key-file.ts';
import type { RowWrite } from '../../src/shared/domain/entities.ts';

const AT_ONCE = 500;

/** Every row that a desk holds. */
export function allRows(db: Db): readonly RowWrite[] {
  return rowsOlderThan(db, Number.MAX_SAFE_INTEGER).map(
    (ref) => ({ entity: ref.entity, row: getRow(db, ref) }) as RowWrite,
  );
}

/** Milliseconds to put the same rows into an empty encrypted database of the same schema, in transactions as large as a page. */
export function rawInsertMs(folder: string, rows: readonly RowWrite[]): number {
  const db = openDatabase({ file: join(folder, 'raw.db'), key: newDatabaseKey() });
  migrate(db);
  const begun = performance.now();
  const insertPage = db.transaction((page: readonly RowWrite[]) => {
    for (const write of page) putRow(db, write, 1, 1);
  });
  for (let start = 0; start < rows.length; start += AT_ONCE) insertPage(rows.slice(start, start + AT_ONCE));
  const took = performance.now() - begun;
  db.close();
  return took;
}
