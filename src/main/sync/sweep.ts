import type { Db } from '../db/open-database.ts';
import { deleteRow, rowsOlderThan } from '../repos/rows.ts';
import { eraseVehicle, refuseCommandsAbout } from './erase-vehicle.ts';

/**
 * Takes away the rows that the snapshot just completed does not hold. A car among them is one that the garage lost
 * access to while this desk was away, so it goes as after a `revoke`: commands about it too.
 * A passport may go alone: its car was in an earlier page of the snapshot, and is revoked by the feed that follows.
 */
export function sweep(db: Db, generation: number): void {
  const gone = rowsOlderThan(db, generation);
  const idsOf = (name: string) => gone.filter(({ entity }) => entity === name).map(({ id }) => id);
  for (const id of idsOf('vehicle')) eraseVehicle(db, id);
  const passportIds = idsOf('passport');
  if (passportIds.length > 0) refuseCommandsAbout(db, passportIds);
  for (const ref of gone) deleteRow(db, ref);
}
