import { sql } from 'kysely';
import type { Db } from '../../src/main/db/open-database.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from './central.ts';
import { activate, newPlate, nextNumber } from './central-world.ts';
import { FaultProxy } from './fault-proxy.ts';
import { removeFolder, startTestDesk, type TestDesk, type TestDeskOptions } from './test-desk.ts';

/** A desk of its own line to the service. */
export interface LinedDesk extends TestDesk {
  readonly line: FaultProxy;
}

/** A service with garages, and desks that talk to it through lines that can fail. */
export class DeskWorld {
  readonly central: TestCentral;
  readonly #desks = new Set<LinedDesk>();
  readonly #lines = new Set<FaultProxy>();
  readonly #folders = new Set<string>();

  constructor(central: TestCentral) {
    this.central = central;
  }

  garage(): Promise<TestGarage> {
    return newGarage(this.central);
  }

  /** A desk that nobody has signed in at. */
  async bareDesk(options: Partial<TestDeskOptions> & { readonly line?: FaultProxy } = {}): Promise<LinedDesk> {
    const line = options.line ?? (await new FaultProxy(this.central.url).start());
    this.#lines.add(line);
    const desk = { ...startTestDesk({ now: this.central.clock.now, ...options, apiUrl: line.url }), line };
    this.#desks.add(desk);
    this.#folders.add(desk.folder);
    return desk;
  }

  /** A desk that is signed in and has everything. */
  async desk(garage: TestGarage, options: Partial<TestDeskOptions> = {}): Promise<LinedDesk> {
    const desk = await this.bareDesk(options);
    await signIn(desk, garage);
    await desk.until((status) => status.firstSync === null);
    return desk;
  }

  /** The program ends and starts again on the same folder. */
  async restart(desk: LinedDesk, options: Partial<TestDeskOptions> = {}): Promise<LinedDesk> {
    await desk.stop();
    this.#desks.delete(desk);
    return this.bareDesk({ ...options, folder: desk.folder, keyStore: desk.keyStore, line: desk.line });
  }

  /** Whether a customer arrived at the service. */
  async hasCustomer(id: string): Promise<boolean> {
    const { rows } = await sql`select 1 from customers where id = ${id}`.execute(this.central.db);
    return rows.length === 1;
  }

  /** Ends the desks of one test. */
  async clear(): Promise<void> {
    for (const line of this.#lines) line.release();
    await Promise.all([...this.#desks].map((desk) => desk.stop()));
    await Promise.all([...this.#lines].map((line) => line.stop()));
    for (const folder of this.#folders) removeFolder(folder);
    this.#desks.clear();
    this.#lines.clear();
    this.#folders.clear();
  }

  async close(): Promise<void> {
    await this.clear();
    await this.central.close();
  }
}

export async function startDeskWorld(): Promise<DeskWorld> {
  return new DeskWorld(await startTestCentral('PGlite'));
}

export async function signIn(desk: TestDesk, { email, password }: TestGarage): Promise<void> {
  await desk.get('session.login', { email, password });
}

/** The open database of a desk that is signed in. */
export function databaseOf({ desk }: TestDesk): Db {
  const context = desk.context();
  if (!context.ok) throw new Error('Nobody is signed in at this desk');
  return context.value.db;
}

/** Everything that was sent has come back. */
export function untilSettled(desk: TestDesk) {
  return desk.until((status) => status.waiting === 0);
}

export function newCustomer(desk: TestDesk, lastName = `Klant ${nextNumber()}`) {
  return desk.get('customers.create', { ...EMPTY_CUSTOMER_DETAILS, lastName });
}

export function issueInput(holderId: string, plate = newPlate()) {
  const vehicle = { plate, make: 'TOYOTA', model: 'YARIS', year: 2019, fuel: 'Benzine', apkExpiresOn: '2027-03-01' };
  return { holderId, role: 'owner' as const, email: `houder${nextNumber()}@post.example`, vehicle, fleetId: null };
}

export async function customerOf(desk: TestDesk, id: string) {
  return (await desk.get('customers.profile', { id })).customer;
}

/** Changes fields of a customer as the form does: from what the screen shows. */
export async function changeCustomer(desk: TestDesk, id: string, changes: { phone?: string; city?: string }) {
  const { phone, city } = await customerOf(desk, id);
  const before = { ...(changes.phone === undefined ? {} : { phone }), ...(changes.city === undefined ? {} : { city }) };
  return desk.get('customers.update', { id, changes, before });
}

/** A customer with a car whose passport is activated, all of it known to the service and shown at the desk. */
export async function activatedCar(world: DeskWorld, desk: TestDesk) {
  const { id: customerId } = await newCustomer(desk);
  const input = issueInput(customerId);
  const { id: passportId } = await desk.get('passports.issue', input);
  await untilSettled(desk);
  await activate(world.central, passportId);
  await desk.untilShown(async () => {
    const { passports } = await desk.get('customers.profile', { id: customerId });
    return passports[0]?.passport.state === 'activated';
  });
  const [view] = (await desk.get('customers.profile', { id: customerId })).passports;
  if (!view) throw new Error('The passport is not shown');
  return { customerId, passportId, vehicleId: view.vehicle.id, plate: input.vehicle.plate, email: input.email };
}

/** The same with a fleet account made from it. */
export async function fleetOf(world: DeskWorld, desk: TestDesk) {
  const car = await activatedCar(world, desk);
  const number = nextNumber();
  const details = { name: `Wagenpark ${number}`, managerName: 'Jan Kuiper', email: `park${number}@bedrijf.example` };
  const input = { customerId: car.customerId, managerPassportId: car.passportId, details };
  const { id: fleetId } = await desk.get('fleets.create', input);
  await untilSettled(desk);
  return { ...car, fleetId, fleet: details };
}
