import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { activatePassport } from '../../src/central/portal/activate-passport.ts';
import type { CommandPayload } from '../../src/shared/commands/registry.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { TestCentral } from './central.ts';
import type { TestDesk } from './central-desk.ts';

let numbers = 0;

/** A number that no other test of this file has. */
export function nextNumber(): number {
  numbers += 1;
  return numbers;
}

const LETTERS = 'BDFGHJKLNPRSTVXZ';

/** A valid plate of sidecode 10 that no other test of this file has. */
export function newPlate(): string {
  const number = nextNumber();
  const letter = (index: number) => LETTERS[index % LETTERS.length] ?? 'B';
  return `${letter(number)}${String(number % 1000).padStart(3, '0')}${letter(number >> 4)}${letter(number >> 8)}`;
}

export function customerPayload(lastName = 'Kuiper'): CommandPayload<'customer.create'> {
  return { customerId: uuidv7(), details: { ...EMPTY_CUSTOMER_DETAILS, lastName } };
}

export function issuePayload(
  holderId: string,
  changes: Partial<CommandPayload<'passport.issue'>> = {},
): CommandPayload<'passport.issue'> {
  return {
    passportId: uuidv7(),
    vehicleId: uuidv7(),
    vehicle: {
      plate: newPlate(),
      make: 'VOLKSWAGEN',
      model: 'GOLF',
      year: 2018,
      fuel: 'Benzine',
      apkExpiresOn: '2027-03-01',
    },
    holderId,
    role: 'owner',
    email: `houder${nextNumber()}@post.example`,
    fleetId: null,
    ...changes,
  };
}

export function fleetPayload(
  customerId: string,
  managerPassportId: string,
  email = `wagenpark${nextNumber()}@bedrijf.example`,
): CommandPayload<'fleet.create'> {
  return {
    fleetId: uuidv7(),
    customerId,
    managerPassportId,
    details: { name: 'Kuiper Wagenpark', managerName: 'Jan Kuiper', email },
  };
}

/** Activates a passport as its holder does, without the mail: with a link of the test's own. */
export async function activate(central: TestCentral, passportId: string): Promise<void> {
  const token = `test-${uuidv7()}`;
  await sql`
    insert into activations (token_hash, garage_id, passport_id, expires_at)
    select encode(sha256(${token}::text::bytea), 'hex'), garage_id, id, ${new Date('2030-01-01')}::timestamptz
    from passports where id = ${passportId}`.execute(central.db);
  const { db, signals, outbox } = central;
  const done = await activatePassport(
    { db, signals, outbox, now: central.clock.now, registry: async () => null, log: () => undefined },
    { token, form: '' },
  );
  if (!done) throw new Error('The passport could not be activated');
}

/** A customer with a car whose AutoPaspoort is activated. */
export async function activatedHolder(central: TestCentral, desk: TestDesk) {
  const customer = customerPayload();
  const passport = issuePayload(customer.customerId);
  const { results } = await desk.push([
    desk.command('customer.create', customer),
    desk.command('passport.issue', passport),
  ]);
  if (results.some((result) => result.status !== 'applied')) throw new Error(`Not applied: ${JSON.stringify(results)}`);
  await activate(central, passport.passportId);
  return { customerId: customer.customerId, passport };
}

/** The same with a fleet account made from it. */
export async function fleetOwner(central: TestCentral, desk: TestDesk) {
  const holder = await activatedHolder(central, desk);
  const fleet = fleetPayload(holder.customerId, holder.passport.passportId);
  const result = await desk.ask('fleet.create', fleet);
  if (result.status !== 'applied') throw new Error(`Not applied: ${JSON.stringify(result)}`);
  return { ...holder, fleet };
}
