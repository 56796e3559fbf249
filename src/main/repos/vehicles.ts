import type { Vehicle } from '../../shared/domain/vehicle.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { refreshCopies } from './passports.ts';
import { rowTable } from './row-table.ts';

export const vehicles = rowTable({
  entity: 'vehicle',
  fields: ['id', 'plate', 'make', 'model', 'year', 'fuel', 'apkExpiresOn', 'colour', 'mileage', 'lastVisitOn'],
  afterPut: (db, rowid, row, before) => {
    if (!before) refreshCopies(db, row.id);
    if (before?.plate === row.plate) return;
    if (before) statement(db, 'DELETE FROM plate_parts WHERE rowid = ?').run(rowid);
    statement(db, 'INSERT INTO plate_parts (rowid, plate) VALUES (?, ?)').run(rowid, row.plate);
  },
  beforeDelete: (db, rowid) => {
    statement(db, 'DELETE FROM plate_parts WHERE rowid = ?').run(rowid);
  },
});

export function getVehicleByPlate(db: Db, plate: string): Vehicle | null {
  const cells = statement<Record<string, unknown>>(
    db,
    `SELECT ${vehicles.columns('vehicle')} FROM vehicle WHERE plate = ? ORDER BY id LIMIT 1`,
  ).get(plate);
  return cells ? vehicles.read(cells) : null;
}

/** The fewest characters that the index of plate parts answers. */
const MIN_PART = 3;

/** Ids of vehicles whose plate begins with the characters, then those that hold them anywhere; at most `limit`. */
export function findVehicleIdsByPlate(db: Db, characters: string, limit: number): readonly string[] {
  const ids = statement<{ id: string }>(
    db,
    'SELECT id FROM vehicle WHERE plate >= ? AND plate < ? ORDER BY plate LIMIT ?',
  )
    .all(characters, `${characters}\u{10ffff}`, limit)
    .map(({ id }) => id);
  if (characters.length < MIN_PART || ids.length >= limit) return ids;
  const sql = `SELECT v.id FROM plate_parts p JOIN vehicle v ON v.rowid = p.rowid WHERE p.plate LIKE ? LIMIT ?`;
  const inside = statement<{ id: string }>(db, sql).all(`%${characters}%`, limit);
  return [...new Set([...ids, ...inside.map(({ id }) => id)])].slice(0, limit);
}
