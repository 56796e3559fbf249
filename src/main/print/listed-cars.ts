import { setImmediate } from 'node:timers/promises';
import { type ListFilter, NO_FILTER } from '../../shared/desk/list-choice.ts';
import { MOST_CARS_PRINTED } from '../../shared/desk/print-choice.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { dueStatus } from '../../shared/domain/maintenance.ts';
import { ok } from '../../shared/domain/result.ts';
import type { ListedCars } from '../../shared/ipc/print-input.ts';
import type { Page } from '../../shared/ipc/views.ts';
import type { WorkRow } from '../../shared/ipc/work-views.ts';
import { customers } from '../repos/customers.ts';
import { fleets } from '../repos/fleets.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { listPassportRows } from '../services/list-passports.ts';
import { listWorkRows } from '../services/list-work.ts';

/** Cars read at a time: few enough that the desk answers a keystroke in between. */
const CARS_AT_A_TIME = 50;

/** A car of a list by its AutoPaspoort, whom to call, and what it is due for. */
export type DueCar = Omit<WorkRow, 'email'>;

export interface DueCars {
  readonly rows: readonly DueCar[];
  /** There are more than were read. */
  readonly more: boolean;
}

/** The list of AutoPaspoorten knows of the APK alone. */
function carsByApk(desk: DeskContext, filter: ListFilter, cursor: string | null): Page<DueCar> {
  const sort = { by: 'apk', desc: false } as const;
  const page = listPassportRows(desk, { query: '', cursor, limit: CARS_AT_A_TIME, sort, filter });
  const today = dutchDay(desk.now());
  const rows = page.rows.map(({ id, customerId, plate, makeModel, holderName, fleetName, apkExpiresOn, waiting }) => ({
    ...{ id, customerId, plate, makeModel, holderName, fleetName, waiting },
    phone: customers.get(desk.db, customerId)?.phone ?? '',
    items:
      apkExpiresOn === null
        ? []
        : [
            {
              kind: 'apk' as const,
              description: 'APK',
              dueOn: apkExpiresOn,
              status: dueStatus(today, apkExpiresOn),
            },
          ],
  }));
  return { ...page, rows };
}

/** Reads the cars of a list in parts. */
export async function readDueCars(context: () => Outcome<DeskContext>, cars: ListedCars): Promise<Outcome<DueCars>> {
  const rows: DueCar[] = [];
  for (let cursor: string | null = null; ; ) {
    const desk = context();
    if (!desk.ok) return desk;
    const page: Page<DueCar> =
      cars.list === 'work'
        ? listWorkRows(desk.value, { ...cars, cursor, limit: CARS_AT_A_TIME })
        : carsByApk(desk.value, cars.filter, cursor);
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null || rows.length >= MOST_CARS_PRINTED) return ok({ rows, more: cursor !== null });
    await setImmediate();
  }
}

const APK = { overdue: 'APK verlopen', in30: 'APK binnen 30 dagen', in60: 'APK binnen 60 dagen' } as const;
const WORK = { apk: 'APK', service: 'Onderhoud' } as const;
const WINDOW = {
  overdue: 'verlopen',
  in7: 'binnen 7 dagen',
  in30: 'binnen 30 dagen',
  in60: 'binnen 60 dagen',
} as const;

/** Which cars they are, in a few words: `APK en onderhoud binnen 30 dagen`. */
export function titleOfCars(cars: ListedCars): string {
  const { apk, due, work } = cars.filter;
  if (cars.list === 'passports') return apk === null ? "APK van alle auto's" : APK[apk];
  return `${work === null ? 'APK en onderhoud' : WORK[work]} ${due === null ? 'tot 60 dagen vooruit' : WINDOW[due]}`;
}

/** What else the cars were chosen by, each in a few words. */
export function narrowedBy({ db }: DeskContext, cars: ListedCars): readonly string[] {
  const { state, fleet } = { ...NO_FILTER, ...cars.filter };
  const chosen = cars.list === 'work' && cars.ids !== null;
  const text = cars.list === 'work' && !chosen ? cars.query.trim() : '';
  const fleetId = cars.list === 'work' ? cars.fleetId : null;
  const name = fleetId === null ? undefined : fleets.get(db, fleetId)?.name;
  return [
    ...(name === undefined ? [] : [`Wagenpark ${name}`]),
    ...(fleet === null || fleetId !== null
      ? []
      : [fleet === 'in' ? 'Alleen in een wagenpark' : 'Niet in een wagenpark']),
    ...(state === null || cars.list === 'work' ? [] : [state === 'issued' ? 'Nog niet geactiveerd' : 'Geactiveerd']),
    ...(chosen ? ['Eigen selectie'] : []),
    ...(text === '' ? [] : [`Gezocht op „${text}”`]),
  ];
}
