import type { Db } from '../db/open-database.ts';
import { deleteRow, rowsOlderThan } from '../repos/rows.ts';
import { eraseVehicle } from './erase-vehicle.ts';

/**
 * Takes away the rows that the snapshot just completed does not hold; answers whether there were any. A car among them
 * is one that the garage lost access to while this desk was away, so it goes as after a `revoke`: commands about it too.
 */
export function sweep(db: Db, generation: number): boolean {
  const gone = rowsOlderThan(db, generation);
  for (const { entity, id } of gone) if (entity === 'vehicle') eraseVehicle(db, id);
  for (const ref of gone) deleteRow(db, ref);
  return gone.length > 0;
}
