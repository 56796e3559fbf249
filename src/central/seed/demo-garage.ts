import type { IsoDate } from '../../shared/domain/dates.ts';
import type { RowWrite } from '../../shared/domain/entities.ts';
import type { Trx } from '../db/tables.ts';
import { demoAppointments } from './demo-appointments.ts';
import { demoContacts } from './demo-contacts.ts';
import { demoCustomers } from './demo-customers.ts';
import { demoMaintenance } from './demo-maintenance.ts';
import { demoFleets, demoPassports } from './demo-passports.ts';
import { demoTimeline } from './demo-timeline.ts';
import { demoVehicles } from './demo-vehicles.ts';
import { beginAtRevision, insertRows } from './insert-rows.ts';
import { SeededRandom } from './random.ts';

const CUSTOMERS = 200;
const VEHICLES = 260;
/** Any number: another one makes another demo. */
const SEED = 20_26;

/** Everything in the demo garage, in the order in which it can be written. The same for the same day. */
export function demoRows(today: IsoDate): readonly (readonly RowWrite[])[] {
  const random = new SeededRandom(SEED);
  const customers = demoCustomers(random, CUSTOMERS);
  const vehicles = demoVehicles(random, VEHICLES, today);
  const passports = demoPassports(random, customers, vehicles, today);
  const fleets = demoFleets(customers, passports);
  const maintenance = demoMaintenance(random, vehicles, today);
  const events = demoTimeline(random, { customers, passports, fleets }, today);
  return [
    customers.map((row) => ({ entity: 'customer', row })),
    vehicles.map((row) => ({ entity: 'vehicle', row })),
    fleets.map((row) => ({ entity: 'fleet', row })),
    demoContacts(random, customers, fleets).map((row) => ({ entity: 'contact', row })),
    passports.map((row) => ({ entity: 'passport', row })),
    maintenance.map((row) => ({ entity: 'maintenance', row })),
    events.map((row) => ({ entity: 'event', row })),
    demoAppointments(vehicles, passports, today).map((row) => ({ entity: 'appointment', row })),
  ];
}

/** Fills a garage with the demo's customers, cars and fleets; dates lie around the given day. */
export async function fillDemoGarage(trx: Trx, garageId: string, today: IsoDate): Promise<void> {
  for (const writes of demoRows(today)) await insertRows(trx, garageId, writes, 1);
  await beginAtRevision(trx, garageId, 1);
}
