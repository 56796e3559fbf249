import type { StaffMember } from '../../shared/domain/staff.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

/** What is kept of a PIN. */
export interface PinHash {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

export function listStaff(db: Db): readonly StaffMember[] {
  return statement<StaffMember>(db, 'SELECT id, name FROM staff ORDER BY name COLLATE NOCASE, id').all();
}

export function getStaffPin(db: Db, id: string): (StaffMember & PinHash) | null {
  const sql = 'SELECT id, name, pin_salt AS salt, pin_hash AS hash FROM staff WHERE id = ?';
  return statement<StaffMember & PinHash>(db, sql).get(id) ?? null;
}

export function insertStaff(db: Db, { id, name }: StaffMember, { salt, hash }: PinHash): void {
  statement(db, 'INSERT INTO staff VALUES (?, ?, ?, ?)').run(id, name, salt, hash);
}

export function updateStaffPin(db: Db, id: string, { salt, hash }: PinHash): void {
  statement(db, 'UPDATE staff SET pin_salt = ?, pin_hash = ? WHERE id = ?').run(salt, hash, id);
}

export function deleteStaff(db: Db, id: string): void {
  statement(db, 'DELETE FROM staff WHERE id = ?').run(id);
}
