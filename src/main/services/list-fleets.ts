import { isFiltered, NO_FILTER } from '../../shared/desk/list-choice.ts';
import { addDays, dutchDay, type IsoDate } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { DUE_SOON_DAYS } from '../../shared/domain/maintenance.ts';
import { compactPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { foldText } from '../../shared/domain/text.ts';
import type { FleetDetail, FleetListRow, FleetPlateRow, FleetRef, Page } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { type FleetCounts, fleetListQuery, readFleetCounts } from '../repos/fleet-lists.ts';
import { countFleets, fleets, suggestFleets } from '../repos/fleets.ts';
import { readListPage } from '../repos/list-page.ts';
import { countDueOfFleet, countPassportsOfFleet, plateListQuery } from '../repos/passport-lists.ts';
import { countTransfersOfFleet, passports } from '../repos/passports.ts';
import { isWaiting } from '../repos/shadows.ts';
import type { DeskContext, Outcome } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';
import type { ListInput } from './list-customers.ts';
import { noteLook } from './note-look.ts';
import { passportRow } from './passport-rows.ts';

const SUGGESTIONS = 10;

function fleetRow(db: Db, fleet: Fleet, counts: FleetCounts, today: IsoDate): FleetListRow {
  return {
    id: fleet.id,
    name: fleet.name,
    customerId: fleet.customerId,
    customerName: nameOfCustomer(db, fleet.customerId),
    managerName: fleet.managerName,
    email: fleet.email,
    ...counts,
    ...countDueOfFleet(db, fleet.id, today, addDays(today, DUE_SOON_DAYS)),
    state: fleet.state,
    waiting: isWaiting(db, 'fleet', fleet.id),
  };
}

/** Wagenpark klanten (manual, section 3). */
export function listFleetRows({ db, now }: DeskContext, input: ListInput<'fleets'>): Page<FleetListRow> {
  const { query, limit, sort = null, filter = NO_FILTER } = input;
  const today = dutchDay(now());
  const list = fleetListQuery({ text: query, sort, filter, today });
  return pageOf(readListPage(db, list, decodeCursor(input.cursor), limit + 1), limit, {
    key: ({ key }) => key,
    row: ({ cells }) => fleetRow(db, fleets.read(cells), readFleetCounts(cells), today),
    total: query.trim() === '' && !isFiltered(filter) ? countFleets(db) : null,
  });
}

/** Fleets to pick from while the name is typed (manual, section 2). */
export function suggestFleetRefs({ db }: DeskContext, text: string): readonly FleetRef[] {
  return suggestFleets(db, text, SUGGESTIONS, 'active').map(({ id, name }) => ({ id, name }));
}

export function showFleet(desk: DeskContext, id: string): Outcome<FleetDetail> {
  const { db } = desk;
  const fleet = fleets.get(db, id);
  if (!fleet) return err({ code: 'fleet_not_found' });
  noteLook(desk, { kind: 'fleet.seen', customerIds: [fleet.customerId] });
  return ok({
    fleet,
    customerName: nameOfCustomer(db, fleet.customerId),
    plateCount: countPassportsOfFleet(db, id),
    transferCount: countTransfersOfFleet(db, id),
    waiting: isWaiting(db, 'fleet', id),
  });
}

/** Actie: the plates linked to a fleet, with their maintenance status (manual, section 3). */
export function listFleetPlates(
  { db, now }: DeskContext,
  input: ListInput<'plates'> & { readonly id: string },
): Page<FleetPlateRow> {
  const { id: fleetId, limit, sort = null, filter = NO_FILTER } = input;
  const today = dutchDay(now());
  const search = { plate: compactPlate(input.query), name: foldText(input.query.trim()) };
  const list = plateListQuery({ fleetId, sort, filter, today, search });
  return pageOf(readListPage(db, list, decodeCursor(input.cursor), limit + 1), limit, {
    key: ({ key }) => key,
    row: ({ cells }) => passportRow(db, passports.read(cells), today),
    total: search.name === '' && !isFiltered(filter) ? countPassportsOfFleet(db, fleetId) : null,
  });
}
