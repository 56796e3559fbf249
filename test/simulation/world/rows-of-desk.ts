import type { Db } from '../../../src/main/db/open-database.ts';
import { putAlias, resolveAliases } from '../../../src/main/repos/aliases.ts';
import { applyCommand } from '../../../src/main/repos/apply-command.ts';
import type { Meta } from '../../../src/main/repos/meta.ts';
import { listOutbox } from '../../../src/main/repos/outbox.ts';
import { deleteRow, getRow, putRow, rowState, rowsOlderThan } from '../../../src/main/repos/rows.ts';
import { readCommand } from '../../../src/shared/commands/registry.ts';
import type { EntityName, RowWrite } from '../../../src/shared/domain/entities.ts';
import { openMemoryDatabase } from '../../support/memory-database.ts';
import type { KnownRow } from './ledger.ts';

interface ShadowCells {
  readonly entity: EntityName;
  readonly id: string;
  readonly revision: number;
  readonly row: string | null;
}

function everyRef(db: Db) {
  return rowsOlderThan(db, Number.MAX_SAFE_INTEGER);
}

/** All rows as the desk shows them. */
export function shownRows(db: Db): Map<string, KnownRow> {
  return new Map(
    everyRef(db).map(({ entity, id }) => {
      const data = getRow(db, { entity, id }) as unknown as KnownRow['data'];
      return [id, { entity, revision: rowState(db, { entity, id })?.revision ?? 0, data }];
    }),
  );
}

/** The rows as the desk believes that the service last confirmed them: without what is pending. */
export function confirmedRows(db: Db): Map<string, KnownRow> {
  const rows = shownRows(db);
  for (const { entity, id, revision, row } of db.prepare<[], ShadowCells>('SELECT * FROM shadow').all()) {
    if (row === null) rows.delete(id);
    else rows.set(id, { entity, revision, data: JSON.parse(row) });
  }
  return rows;
}

interface AliasCells {
  readonly old_id: string;
  readonly new_id: string;
}

let paper: Db | null = null;

function emptyPaper(): Db {
  paper ??= openMemoryDatabase();
  for (const ref of everyRef(paper)) deleteRow(paper, ref);
  paper.exec('DELETE FROM shadow; DELETE FROM alias; DELETE FROM outbox_key');
  return paper;
}

/** What the desk must show: the confirmed rows with every pending command on top, in order, where its rule allows it. */
export function rowsToShow(db: Db, { confirmedSeq }: Meta): Map<string, KnownRow> {
  const reference = emptyPaper();
  for (const { entity, revision, data } of confirmedRows(db).values()) {
    putRow(reference, { entity, row: data } as unknown as RowWrite, revision, 1);
  }
  for (const { old_id: id, new_id: by } of db.prepare<[], AliasCells>('SELECT * FROM alias WHERE confirmed = 1').all())
    putAlias(reference, { id, by }, 'confirmed');
  for (const { command, state } of listOutbox(db)) {
    if (state === 'refused' || command.seq <= confirmedSeq) continue;
    const read = readCommand({ ...command, payload: resolveAliases(reference, command.payload) });
    if (read.ok) applyCommand(reference, command, read.value, { today: '2026-01-01' });
  }
  return shownRows(reference);
}

/** Rows as one text each, to be compared. Days that are only provisional are left out of rows not confirmed yet. */
export function asTexts(rows: ReadonlyMap<string, KnownRow>, without: readonly string[] = []): string[] {
  const texts = [...rows].map(([id, { entity, revision, data }]) => {
    const fields = Object.entries(data).filter(([field]) => !without.includes(field));
    return JSON.stringify([id, entity, revision, fields.sort(([a], [b]) => a.localeCompare(b))]);
  });
  return texts.sort();
}
