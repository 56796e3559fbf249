import { customerName } from '../../shared/domain/customer.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { EntityRef } from '../../shared/domain/entities.ts';
import { ok } from '../../shared/domain/result.ts';
import type { ListedCars, PrintRequest } from '../../shared/ipc/print-input.ts';
import { customers } from '../repos/customers.ts';
import type { Outcome } from '../services/context.ts';
import type { Composed, PrintSource } from './composed.ts';
import { type DueCar, narrowedBy, readDueCars, titleOfCars } from './listed-cars.ts';
import { hasAddress, type ReminderLetter, reminderLetters } from './reminder-letters.ts';
import { worklistPage } from './worklist-page.ts';
import { fileNamePart } from './write-file.ts';

/** More letters than anybody prints in one go. */
const MOST_LETTERS = 500;

const aboutCar = ({ id }: DueCar): EntityRef => ({ entity: 'passport', id });

/** The cars of a list, to work through. */
export async function composeWorklist(source: PrintSource, listed: ListedCars): Promise<Outcome<Composed>> {
  const cars = await readDueCars(source.context, listed);
  if (!cars.ok) return cars;
  const context = source.context();
  if (!context.ok) return context;
  const now = context.value.now();
  const title = titleOfCars(listed);
  const { rows, more } = cars.value;
  return ok({
    document: await worklistPage({
      garageName: source.garageName(),
      title,
      narrowedBy: narrowedBy(context.value, listed),
      rows,
      more,
      printedAt: now.toISOString(),
      updatedThrough: source.updatedThrough(),
    }),
    title,
    about: rows.map(aboutCar),
    fileName: `${fileNamePart(title)}-${dutchDay(now)}.pdf`,
    mailTo: '',
    more,
  });
}

/** A letter to each holder of the cars of a list that are due for something; those without an address are named. */
export async function composeReminders(
  source: PrintSource,
  { cars: listed, window }: Pick<Extract<PrintRequest, { kind: 'reminders' }>, 'cars' | 'window'>,
): Promise<Outcome<Composed>> {
  const cars = await readDueCars(source.context, listed);
  if (!cars.ok) return cars;
  const context = source.context();
  if (!context.ok) return context;
  const { db, now } = context.value;
  const letters = new Map<string, ReminderLetter & { cars: ReminderLetter['cars'][number][] }>();
  for (const { customerId, plate, makeModel, items } of cars.value.rows) {
    const customer = letters.get(customerId)?.customer ?? customers.get(db, customerId);
    if (!customer || items.length === 0) continue;
    const own = letters.get(customerId) ?? { customer, cars: [] };
    own.cars.push({ plate, makeModel, items });
    letters.set(customerId, own);
  }
  const all = [...letters.values()];
  const addressed = all.filter(({ customer }) => hasAddress(customer));
  return ok({
    document: reminderLetters({
      garageName: source.garageName(),
      letters: addressed.slice(0, MOST_LETTERS),
      today: dutchDay(now()),
      window,
    }),
    title: `Herinneringsbrieven: ${titleOfCars(listed)}`,
    about: cars.value.rows.map(aboutCar),
    fileName: `Herinneringsbrieven-${dutchDay(now())}.pdf`,
    mailTo: '',
    withoutAddress: all.filter(({ customer }) => !hasAddress(customer)).map(({ customer }) => customerName(customer)),
    more: cars.value.more || addressed.length > MOST_LETTERS,
  });
}
