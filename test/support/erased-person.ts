import { sql } from 'kysely';
import { requestAppointment } from '../../src/central/portal/appointment/appointments.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { TestCentral } from './central.ts';
import { activate, nextNumber } from './central-world.ts';
import { copyOf, decryptedBytes } from './decrypted-bytes.ts';
import { type DeskWorld, issueInput, type LinedDesk, untilSettled } from './desk-world.ts';
import { accountFor, contextOf, visitorAs } from './portal-world.ts';

/** A customer of whom everything is kept that can be, under words that stand nowhere else. */
export async function wellKnownPerson(world: DeskWorld, desk: LinedDesk) {
  const number = nextNumber();
  const word = (text: string) => `${text}${number}`;
  const [email, fleetEmail] = [`zwaluw${number}@post.example`, `vlucht${number}@bedrijf.example`];
  const details = {
    ...EMPTY_CUSTOMER_DETAILS,
    firstName: word('Kwikstaart'),
    lastName: word('Zwaluwenburg'),
    email,
    phone: `06129${10_000 + number}`,
    street: word('Wielewaallaan'),
    city: word('Reigersbeek'),
    notes: word('Vogelverschrikker'),
  };
  const { id } = await desk.get('customers.create', details);
  const contact = {
    fullName: word('Putter'),
    position: word('Valkenier'),
    phone: '',
    email: `putter${number}@post.example`,
  };
  const { id: contactId } = await desk.get('contacts.create', { customerId: id, fleetId: null, details: contact });
  const car = { ...issueInput(id), email };
  const { id: passportId } = await desk.get('passports.issue', car);
  await untilSettled(desk);
  await activate(world.central, passportId);
  const account = await accountFor(world.central, email);
  await visitorAs(world.central, email);
  const wish = { kind: 'apk' as const, preferredOn: '2026-12-30', otherwiseOn: null, dayPart: 'any' as const };
  const message = word('Ooievaarsnest');
  const requestId = desk.desk.newId();
  const asked = { ...wish, message, mileage: null, light: '' };
  const refused = await requestAppointment(contextOf(world.central), account, { passportId, requestId }, asked);
  if (refused) throw new Error(`No appointment: ${refused}`);
  await desk.untilShown(async () => {
    const [view] = (await desk.get('customers.profile', { id })).passports;
    return view?.passport.state === 'activated' && view.appointments.length === 1;
  });
  const fleet = { name: word('Vogelvlucht'), managerName: word('Havikmans'), email: fleetEmail };
  const { id: fleetId } = await desk.get('fleets.create', {
    customerId: id,
    managerPassportId: passportId,
    details: fleet,
  });
  await untilSettled(desk);
  const { kind: _kind, ...typed } = details;
  const texts = Object.values(typed).filter((value) => value !== '');
  const traces = [...texts, contact.fullName, contact.position, contact.email, message, ...Object.values(fleet)];
  return {
    id,
    contact: { id: contactId, ...contact },
    passportId,
    fleetId,
    details,
    plate: car.vehicle.plate,
    traces,
    emails: [email, fleetEmail],
  };
}

/** Which of these stand anywhere in the service's database. */
export async function knownToService({ db }: TestCentral, traces: readonly string[]): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
  const found = new Set<string>();
  for (const { name } of tables.rows) {
    const all = await sql<{
      text: string | null;
    }>`select string_agg(t::text, ' ') as text from ${sql.table(name)} t`.execute(db);
    for (const trace of traces) if (all.rows[0]?.text?.includes(trace)) found.add(`${trace} in ${name}`);
  }
  return [...found];
}

/** Which of these stand anywhere in what a desk keeps: database, free pages, log, and the copy of its unsent work. */
export function knownToDesk(desk: LinedDesk, traces: readonly string[]): readonly string[] {
  const bytes = decryptedBytes(desk);
  const copy = JSON.stringify(copyOf(desk));
  return traces.filter((trace) => bytes.includes(trace) || copy.includes(trace));
}
