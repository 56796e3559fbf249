import type { ImportRowView, ImportSummary } from '../../../shared/ipc/import-views.ts';
import type { Db } from '../../db/open-database.ts';
import { nameOfCustomer } from '../../repos/customers.ts';
import { nameOf, type PlanRow, problemsOf, targetOf } from './plan-row.ts';

/** Whether the person may have an opinion on whose row it is. */
export function isProposed({ group }: PlanRow): boolean {
  return group.same === null && group.candidates.length > 0;
}

/** Nothing of the row is new to the garage. */
function isUnchanged(row: PlanRow): boolean {
  return targetOf(row) !== null && (row.read.car === null || row.holderId === targetOf(row));
}

/** A row as it is shown, with the names that customers have now; whoever is gone from this desk is not named any more. */
export function viewOf(db: Db, row: PlanRow): ImportRowView {
  const holder = row.holderId === null ? '' : nameOfCustomer(db, row.holderId);
  return {
    line: row.line,
    name: nameOf(row),
    plate: row.read.car?.vehicle.plate ?? null,
    problems: problemsOf(row).map((one) =>
      one.code === 'plate_has_passport' ? { ...one, value: holder === '' ? '–' : holder } : one,
    ),
    choice: row.choice,
    unchanged: isUnchanged(row),
    candidates: row.group.candidates
      .map(({ id, matched }) => ({ id, matched, name: nameOfCustomer(db, id) }))
      .filter(({ name }) => name !== ''),
  };
}

/** Rows that would be written: no problem, and not left out. */
export function writable(rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.filter((row) => row.choice !== 'skip' && !isUnchanged(row) && problemsOf(row).length === 0);
}

export function hasProblem(row: PlanRow): boolean {
  return row.choice !== 'skip' && problemsOf(row).length > 0;
}

export function summaryOf(rows: readonly PlanRow[]): ImportSummary {
  const written = writable(rows);
  const made = new Set(written.filter((row) => targetOf(row) === null).map(({ group }) => group));
  return {
    rows: rows.length,
    problems: rows.filter((row) => hasProblem(row)).length,
    skipped: rows.filter(({ choice }) => choice === 'skip').length,
    newCustomers: made.size,
    existing: rows.filter((row) => row.choice !== 'skip' && targetOf(row) !== null).length,
    proposed: rows.filter(isProposed).length,
    passports: written.filter(({ read, holderId }) => read.car !== null && holderId === null).length,
  };
}
