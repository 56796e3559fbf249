import type { EntityRef } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { listContactsOfCustomer } from '../repos/contacts.ts';
import { listEventsOfCustomer } from '../repos/events.ts';
import { listPassportsOfHolder } from '../repos/passports.ts';
import { dropRecentCustomer } from '../repos/recent-customers.ts';
import { deleteRow } from '../repos/rows.ts';
import { removeVehicle } from './erase-vehicle.ts';

function leaveWithAll(db: Db, customerId: string): void {
  for (const { vehicleId } of listPassportsOfHolder(db, customerId)) removeVehicle(db, vehicleId);
  for (const { id } of listContactsOfCustomer(db, customerId)) deleteRow(db, { entity: 'contact', id });
  for (const { id } of listEventsOfCustomer(db, customerId)) deleteRow(db, { entity: 'event', id });
  dropRecentCustomer(db, customerId);
  deleteRow(db, { entity: 'customer', id: customerId });
}

/**
 * A row of a customer who was not seen for a long time leaves the desk. The feed names every row; what was done with one since, an
 * erasure or the loss of a car, may have taken its word for it back: a customer and a car take along what hangs on them here. What
 * waits about them stays: it brings the customer back once the service has it. Runs while pending effects are off.
 */
export function leave(db: Db, ref: EntityRef): void {
  if (ref.entity === 'customer') leaveWithAll(db, ref.id);
  else if (ref.entity === 'vehicle') removeVehicle(db, ref.id);
  else deleteRow(db, ref);
}
