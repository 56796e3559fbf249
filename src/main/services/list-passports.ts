import { isFiltered, NO_FILTER } from '../../shared/desk/list-choice.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { Page, PassportListRow } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { readListPage } from '../repos/list-page.ts';
import { passportListQuery } from '../repos/passport-lists.ts';
import { countPassports, getPassportOfVehicle, listPassportsOfHolder, passports } from '../repos/passports.ts';
import { getVehicleByPlate, vehicles } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';
import type { ListInput } from './list-customers.ts';
import { passportRow } from './passport-rows.ts';
import { findCustomers, MOST_HITS } from './search-customers.ts';

/** Passports that a search finds: the car itself for a plate, else everything that the customer holds. */
export function findPassportIds(db: Db, query: string): readonly string[] {
  return findCustomers(db, query, MOST_HITS).flatMap((hit) =>
    listPassportsOfHolder(db, hit.id)
      .filter(({ vehicleId }) => hit.plate === null || vehicles.get(db, vehicleId)?.plate === hit.plate)
      .map(({ id }) => id),
  );
}

/** AutoPaspoorten: all by plate, or those that the text finds by plate, holder, phone, e-mail or fleet. */
export function listPassportRows({ db, now }: DeskContext, input: ListInput<'passports'>): Page<PassportListRow> {
  const { query, limit, sort = null, filter = NO_FILTER } = input;
  const today = dutchDay(now());
  const ids = query.trim() === '' ? null : findPassportIds(db, query);
  const list = passportListQuery({ sort, filter, today, ids });
  return pageOf(readListPage(db, list, decodeCursor(input.cursor), limit + 1), limit, {
    key: ({ key }) => key,
    row: ({ cells }) => passportRow(db, passports.read(cells), today),
    total: ids === null && !isFiltered(filter) ? countPassports(db) : null,
  });
}

/** What the desk knows of a plate: the car, and the passport it has already. */
export function lookUpPlate({ db }: DeskContext, plate: string) {
  const vehicle = getVehicleByPlate(db, plate);
  const passport = vehicle && getPassportOfVehicle(db, vehicle.id);
  return { vehicle, passport: passport && { id: passport.id, customerId: passport.holderId } };
}
