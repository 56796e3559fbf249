import { setImmediate } from 'node:timers/promises';
import type { ListFilter } from '../../shared/desk/list-choice.ts';
import { customerName } from '../../shared/domain/customer.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PassportListRow } from '../../shared/ipc/views.ts';
import { customers } from '../repos/customers.ts';
import type { Outcome } from '../services/context.ts';
import { listPassportRows } from '../services/list-passports.ts';
import { apkWorklist } from './apk-worklist.ts';
import type { Composed, PrintSource } from './composed.ts';
import { hasAddress, type ReminderLetter, reminderLetters } from './reminder-letters.ts';

/** Cars read at a time: few enough that the desk answers a keystroke in between. */
const CARS_AT_A_TIME = 50;
const MOST_CARS = 2_000;
/** More letters than anybody prints in one go. */
const MOST_LETTERS = 500;

const TITLES = { overdue: 'APK verlopen', in30: 'APK binnen 30 dagen', in60: 'APK binnen 60 dagen' } as const;
const titleOf = ({ apk }: ListFilter) => (apk === null ? "APK van alle auto's" : TITLES[apk]);

interface CarsDue {
  readonly rows: readonly PassportListRow[];
  /** There are more than were read. */
  readonly more: boolean;
}

async function readCars(source: PrintSource, filter: ListFilter): Promise<Outcome<CarsDue>> {
  const rows: PassportListRow[] = [];
  for (let cursor: string | null = null; ; ) {
    const context = source.context();
    if (!context.ok) return context;
    const sort = { by: 'apk', desc: false } as const;
    const page = listPassportRows(context.value, { query: '', cursor, limit: CARS_AT_A_TIME, sort, filter });
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null || rows.length >= MOST_CARS) return ok({ rows, more: cursor !== null });
    await setImmediate();
  }
}

/** The cars of a list by the day of their APK, to work through. */
export async function composeWorklist(source: PrintSource, filter: ListFilter): Promise<Outcome<Composed>> {
  const cars = await readCars(source, filter);
  if (!cars.ok) return cars;
  const context = source.context();
  if (!context.ok) return context;
  const { db, now } = context.value;
  const rows = cars.value.rows.map((row) => ({ ...row, phone: customers.get(db, row.customerId)?.phone ?? '' }));
  const title = titleOf(filter);
  return ok({
    document: apkWorklist({
      garageName: source.garageName(),
      title,
      rows,
      more: cars.value.more,
      printedAt: now().toISOString(),
      updatedThrough: source.updatedThrough(),
    }),
    title,
    fileName: `${title.replaceAll(' ', '-').replace("'", '')}-${dutchDay(now())}.pdf`,
    mailTo: '',
    more: cars.value.more,
  });
}

/** A letter to each holder of the cars of a list whose APK is known; those without an address are named. */
export async function composeReminders(source: PrintSource, filter: ListFilter): Promise<Outcome<Composed>> {
  const cars = await readCars(source, filter);
  if (!cars.ok) return cars;
  const context = source.context();
  if (!context.ok) return context;
  const { db, now } = context.value;
  const letters = new Map<string, ReminderLetter & { cars: ReminderLetter['cars'][number][] }>();
  for (const { customerId, plate, makeModel, apkExpiresOn } of cars.value.rows) {
    const customer = letters.get(customerId)?.customer ?? customers.get(db, customerId);
    if (!customer || apkExpiresOn === null) continue;
    const own = letters.get(customerId) ?? { customer, cars: [] };
    own.cars.push({ plate, makeModel, apkExpiresOn });
    letters.set(customerId, own);
  }
  const all = [...letters.values()];
  const addressed = all.filter(({ customer }) => hasAddress(customer));
  return ok({
    document: reminderLetters({
      garageName: source.garageName(),
      letters: addressed.slice(0, MOST_LETTERS),
      today: dutchDay(now()),
    }),
    title: `Herinneringsbrieven: ${titleOf(filter)}`,
    fileName: `Herinneringsbrieven-${dutchDay(now())}.pdf`,
    mailTo: '',
    withoutAddress: all.filter(({ customer }) => !hasAddress(customer)).map(({ customer }) => customerName(customer)),
    more: cars.value.more || addressed.length > MOST_LETTERS,
  });
}
