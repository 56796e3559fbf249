import { isDeepStrictEqual } from 'node:util';
import type { FieldEdit } from '../../shared/commands/command.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { FieldConflict } from '../../shared/domain/refusal.ts';
import type { StoredRow } from '../db/entity-rows.ts';

/**
 * Fields that somebody else changed since the desk last saw them, to something other than what it wants (DESIGN,
 * Merge). Everything else merges. A field never changed counts as revision 0.
 */
export function findConflicts(
  edit: FieldEdit,
  stored: StoredRow<EntityName>,
  deskId: string,
): readonly FieldConflict[] {
  const row: Readonly<Record<string, unknown>> = stored.row;
  return Object.entries(edit.changes).flatMap(([field, mine]) => {
    const last = Object.hasOwn(stored.fields, field) ? stored.fields[field] : undefined;
    const base = Object.hasOwn(edit.base, field) ? (edit.base[field] ?? 0) : 0;
    const unseen = last !== undefined && last.revision > base && last.deskId !== deskId;
    if (mine === undefined || !unseen || isDeepStrictEqual(row[field], mine)) return [];
    return [{ field, mine, theirs: row[field], changedBy: last.actorName, changedAt: last.at }];
  });
}
