import { DUE_DAYS, type ListFilter, NO_FILTER } from '../../shared/desk/list-choice.ts';
import { addDays, dutchDay, type IsoDate } from '../../shared/domain/dates.ts';
import { dueStatus, type Maintenance } from '../../shared/domain/maintenance.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import { makeModel, type Vehicle } from '../../shared/domain/vehicle.ts';
import type { Page } from '../../shared/ipc/views.ts';
import type { WorkCounts, WorkItem, WorkRow } from '../../shared/ipc/work-views.ts';
import type { Db } from '../db/open-database.ts';
import { customers, nameOfCustomer } from '../repos/customers.ts';
import { fleets } from '../repos/fleets.ts';
import { readListPage } from '../repos/list-page.ts';
import { listMaintenanceOfVehicle } from '../repos/maintenance.ts';
import { passports } from '../repos/passports.ts';
import { isWaiting } from '../repos/shadows.ts';
import { vehicles } from '../repos/vehicles.ts';
import { countWork, worklistQuery } from '../repos/worklist.ts';
import type { DeskContext } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';
import type { ListInput } from './list-customers.ts';
import { findPassportIds } from './list-passports.ts';

/** What a car is due for up to the end of the list, the first one first. */
function workOf(
  vehicle: Vehicle,
  maintenance: readonly Maintenance[],
  { work }: ListFilter,
  today: IsoDate,
): readonly WorkItem[] {
  const until = addDays(today, DUE_DAYS.in60);
  const all = [
    { kind: 'apk' as const, description: 'APK', dueOn: vehicle.apkExpiresOn },
    ...maintenance.filter(({ state }) => state === 'due'),
  ];
  return all
    .flatMap(({ kind, description, dueOn }) => {
      if (dueOn === null || dueOn > until || (work !== null && (kind === 'apk') !== (work === 'apk'))) return [];
      return [{ kind, description, dueOn, status: dueStatus(today, dueOn) }];
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function workRow(db: Db, passport: Passport, filter: ListFilter, today: IsoDate): WorkRow {
  const vehicle = vehicles.get(db, passport.vehicleId);
  const holder = customers.get(db, passport.holderId);
  return {
    id: passport.id,
    customerId: passport.holderId,
    plate: vehicle?.plate ?? '',
    makeModel: vehicle ? makeModel(vehicle) : '',
    holderName: nameOfCustomer(db, passport.holderId),
    phone: holder?.phone ?? '',
    email: holder?.email ?? '',
    fleetName: passport.fleetId === null ? null : (fleets.get(db, passport.fleetId)?.name ?? null),
    items: vehicle ? workOf(vehicle, listMaintenanceOfVehicle(db, vehicle.id), filter, today) : [],
    waiting: isWaiting(db, 'passport', passport.id),
  };
}

interface WorkInput extends ListInput<'work'> {
  readonly fleetId: string | null;
  /** These passports alone, whatever is searched for; `null`: no such choice. */
  readonly ids?: readonly string[] | null;
}

/** Onderhoud: cars with something due, overdue ones first, and whom to call for them. */
export function listWorkRows({ db, now }: DeskContext, input: WorkInput): Page<WorkRow> {
  const { query, limit, fleetId, sort = null, filter = NO_FILTER } = input;
  const today = dutchDay(now());
  const ids = input.ids ?? (query.trim() === '' ? null : findPassportIds(db, query));
  const counts = countWork(db, { filter, fleetId, today });
  const inWindow = filter.due === null ? counts.overdue + counts.in60 : counts[filter.due];
  const list = worklistQuery({ sort, filter, fleetId, today, ids, inWindow });
  return pageOf(readListPage(db, list, decodeCursor(input.cursor), limit + 1), limit, {
    key: ({ key }) => key,
    row: ({ cells }) => workRow(db, passports.read(cells), filter, today),
    total: ids === null ? inWindow : null,
  });
}

export function countWorkPerWindow(
  { db, now }: DeskContext,
  { filter, fleetId }: { readonly filter: ListFilter; readonly fleetId: string | null },
): WorkCounts {
  return countWork(db, { filter, fleetId, today: dutchDay(now()) });
}
