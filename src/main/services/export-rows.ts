import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Customer } from '../../shared/domain/customer.ts';
import { ok } from '../../shared/domain/result.ts';
import { type Cell, exportRow } from '../../shared/exchange/export-row.ts';
import type { Db } from '../db/open-database.ts';
import { listCustomersAfter } from '../repos/customers.ts';
import { fleets } from '../repos/fleets.ts';
import { listPassportsOfHolder } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';

/** Every customer, with or without cars; or only those with an AutoPaspoort. */
export type ExportWhat = 'customers' | 'passports';

/** Customers read at a time: few enough that the desk answers a keystroke in between. */
const CUSTOMERS_AT_A_TIME = 50;

function rowsOf(db: Db, customer: Customer, what: ExportWhat): readonly (readonly Cell[])[] {
  const cars = listPassportsOfHolder(db, customer.id).flatMap((passport) => {
    const vehicle = vehicles.get(db, passport.vehicleId);
    const fleetName = passport.fleetId === null ? '' : (fleets.get(db, passport.fleetId)?.name ?? '');
    return vehicle ? [{ passport, vehicle, fleetName }] : [];
  });
  if (cars.length === 0) return what === 'customers' ? [exportRow(customer, null)] : [];
  return cars.map((car) => exportRow(customer, car));
}

/** The rows of an export in parts, between which the desk does other work. */
export async function* exportRows(
  context: () => Outcome<DeskContext>,
  what: ExportWhat,
): AsyncGenerator<Outcome<readonly (readonly Cell[])[]>> {
  for (let after = ''; ; ) {
    const desk = context();
    if (!desk.ok) {
      yield desk;
      return;
    }
    const part = listCustomersAfter(desk.value.db, after, CUSTOMERS_AT_A_TIME);
    yield ok(part.flatMap((customer) => rowsOf(desk.value.db, customer, what)));
    const last = part.at(-1);
    if (!last || part.length < CUSTOMERS_AT_A_TIME) return;
    after = last.id;
    await yieldToOthers();
  }
}
