import { addDays, dutchDay, type IsoDate } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { DUE_SOON_DAYS } from '../../shared/domain/maintenance.ts';
import { compactPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { foldText } from '../../shared/domain/text.ts';
import type { FleetDetail, FleetListRow, FleetPlateRow, FleetRef, Page } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { countFleets, fleetListKey, fleets, listFleets, suggestFleets } from '../repos/fleets.ts';
import { countDueOfFleet, countPassportsOfFleet, listPassportsOfFleet } from '../repos/passport-lists.ts';
import { isWaiting } from '../repos/shadows.ts';
import type { DeskContext, Outcome } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';
import type { ListInput } from './list-customers.ts';
import { passportRow } from './passport-rows.ts';

const SUGGESTIONS = 10;

function fleetRow(db: Db, fleet: Fleet, today: IsoDate): FleetListRow {
  return {
    id: fleet.id,
    name: fleet.name,
    customerId: fleet.customerId,
    customerName: nameOfCustomer(db, fleet.customerId),
    managerName: fleet.managerName,
    email: fleet.email,
    plates: countPassportsOfFleet(db, fleet.id),
    ...countDueOfFleet(db, fleet.id, today, addDays(today, DUE_SOON_DAYS)),
    waiting: isWaiting(db, 'fleet', fleet.id),
  };
}

/** Wagenpark klanten (manual, section 3). */
export function listFleetRows(desk: DeskContext, { query, cursor, limit }: ListInput): Page<FleetListRow> {
  const found = listFleets(desk.db, query, decodeCursor(cursor), limit + 1);
  const total = query.trim() === '' ? countFleets(desk.db) : null;
  const today = dutchDay(desk.now());
  return pageOf(found, limit, { key: fleetListKey, row: (fleet) => fleetRow(desk.db, fleet, today), total });
}

/** Fleets to pick from while the name is typed (manual, section 2). */
export function suggestFleetRefs({ db }: DeskContext, text: string): readonly FleetRef[] {
  return suggestFleets(db, text, SUGGESTIONS).map(({ id, name }) => ({ id, name }));
}

export function showFleet({ db }: DeskContext, id: string): Outcome<FleetDetail> {
  const fleet = fleets.get(db, id);
  if (!fleet) return err({ code: 'fleet_not_found' });
  return ok({
    fleet,
    customerName: nameOfCustomer(db, fleet.customerId),
    plateCount: countPassportsOfFleet(db, id),
    waiting: isWaiting(db, 'fleet', id),
  });
}

/** Actie: the plates linked to a fleet, with their maintenance status (manual, section 3). */
export function listFleetPlates(desk: DeskContext, input: ListInput & { readonly id: string }): Page<FleetPlateRow> {
  const { db } = desk;
  const today = dutchDay(desk.now());
  const search = { plate: compactPlate(input.query), name: foldText(input.query.trim()) };
  const found = listPassportsOfFleet(db, input.id, search, decodeCursor(input.cursor), input.limit + 1);
  return pageOf(found, input.limit, {
    key: ({ key }) => key,
    row: ({ passport }) => passportRow(db, passport, today),
    total: input.query.trim() === '' ? countPassportsOfFleet(db, input.id) : null,
  });
}
