import type { Base } from '../../shared/commands/command.ts';
import type { EntityRef } from '../../shared/domain/entities.ts';
import type { FieldConflict } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { confirmedRevision } from '../repos/shadows.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that really change: given, and different from the row. */
export function changedFields<C extends Fields>(row: Fields, changes: C): Partial<C> {
  const entries = Object.entries(changes).filter(([field, value]) => value !== undefined && row[field] !== value);
  return Object.fromEntries(entries) as Partial<C>;
}

/**
 * Fields that a colleague changed while the form was open: the row no longer holds what the form began with, nor what
 * is wanted. Who and when the desk learns only for changes that the service refuses.
 */
export function formConflicts(row: Fields, changes: Fields, before: Fields): readonly FieldConflict[] {
  return Object.entries(changes)
    .filter(([field, wanted]) => field in before && row[field] !== before[field] && row[field] !== wanted)
    .map(([field, mine]) => ({ field, mine, theirs: row[field], changedBy: '', changedAt: '' }));
}

/** The revision that each changed field was last confirmed at; `seen`: of fields that the person saw at an earlier one. */
export function baseOf(db: Db, ref: EntityRef, changes: Fields, seen: Base = {}): Base {
  const revision = confirmedRevision(db, ref);
  return Object.fromEntries(Object.keys(changes).map((field) => [field, seen[field] ?? revision]));
}
