import { dutchDay } from '../../shared/domain/dates.ts';
import type { Page, PassportListRow } from '../../shared/ipc/views.ts';
import { listPassportsByPlate, type PlacedPassport } from '../repos/passport-lists.ts';
import { countPassports, getPassportOfVehicle, listPassportsOfHolder } from '../repos/passports.ts';
import { getVehicleByPlate, vehicles } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';
import type { ListInput } from './list-customers.ts';
import { passportRow } from './passport-rows.ts';
import { findCustomers } from './search-customers.ts';

/** Passports that a search finds: the car itself for a plate, else everything that the customer holds. */
function search({ db }: DeskContext, query: string, limit: number): readonly PlacedPassport[] {
  const found = findCustomers(db, query, limit).flatMap((hit) =>
    listPassportsOfHolder(db, hit.id).filter(
      ({ vehicleId }) => hit.plate === null || vehicles.get(db, vehicleId)?.plate === hit.plate,
    ),
  );
  return found.map((passport) => ({ passport, key: ['', passport.id] as const }));
}

/** AutoPaspoorten: all by plate, or those that the text finds by plate, holder, phone, e-mail or fleet. */
export function listPassportRows(desk: DeskContext, input: ListInput): Page<PassportListRow> {
  const { db } = desk;
  const today = dutchDay(desk.now());
  const row = ({ passport }: PlacedPassport) => passportRow(db, passport, today);
  if (input.query.trim() !== '') {
    const rows = search(desk, input.query, input.limit).slice(0, input.limit).map(row);
    return { rows, nextCursor: null, total: null };
  }
  const found = listPassportsByPlate(db, decodeCursor(input.cursor), input.limit + 1);
  return pageOf(found, input.limit, { key: ({ key }) => key, row, total: countPassports(db) });
}

/** What the desk knows of a plate: the car, and the passport it has already. */
export function lookUpPlate({ db }: DeskContext, plate: string) {
  const vehicle = getVehicleByPlate(db, plate);
  const passport = vehicle && getPassportOfVehicle(db, vehicle.id);
  return { vehicle, passport: passport && { id: passport.id, customerId: passport.holderId } };
}
