import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandPayload, type CommandType, commands } from '../../src/shared/commands/registry.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { type CallerWorld, callerWorld } from '../support/callers.ts';
import { startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { issuePayload, newPlate, nextNumber } from '../support/central-world.ts';

type Place = CallerWorld['here'];
type Payloads = { readonly [T in CommandType]: CommandPayload<T> };

const details = { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Van hier' };
const contact = { fullName: 'Els', position: '', phone: '', email: '' };

/** One payload of each command about what a garage has; a command that is added does not compile without. */
function payloadsOf({ car, fleet }: Place): Payloads {
  const { passportId, vehicleId, holderId } = car;
  const { fleetId, customerId, managerPassportId } = fleet;
  const base = {};
  const appointment = { appointmentId: uuidv7(), vehicleId, round: 1 };
  const asked = { name: 'Nieuw park', managerName: 'Jan', email: `nieuw${nextNumber()}@bedrijf.example` };
  return {
    'customer.create': { customerId: uuidv7(), details },
    'customer.update': { customerId, changes: { city: 'Ede' }, base },
    'customer.merge': { survivorId: customerId, goneId: holderId, chosen: {}, base, seen: details, seenBase: {} },
    'customer.erase': { customerId },
    'passport.issue': issuePayload(holderId, { fleetId, vehicleId, vehicle: { ...car.vehicle, plate: newPlate() } }),
    'passport.invite': { passportId },
    'passport.link': { passportId, fleetId, base },
    'passport.unlink': { passportId, fleetId, base },
    'fleet.create': { fleetId: uuidv7(), customerId, managerPassportId, details: asked },
    'fleet.update': { fleetId, managerPassportId, changes: { name: 'Anders' }, base },
    'fleet.deactivate': { fleetId, base },
    'fleet.activate': { fleetId, base },
    'vehicle.update': { vehicleId, changes: { ...car.vehicle, make: 'ANDERS' }, base },
    'appointment.accept': { ...appointment, plannedAt: '2027-01-04T09:00' },
    'appointment.propose': { ...appointment, plannedAt: '2027-01-04T09:00' },
    'appointment.decline': { ...appointment, reason: 'Vol' },
    'contact.create': { contactId: uuidv7(), customerId, fleetId, details: contact },
    'contact.update': { contactId: uuidv7(), changes: { fullName: 'Anders' }, base },
    'contact.remove': { contactId: uuidv7() },
  };
}

/** Names of the fields of a payload that take an id. */
function idFieldsOf(type: CommandType): readonly string[] {
  const { shape } = commands[type].schema as unknown as { readonly shape: Readonly<Record<string, unknown>> };
  return Object.keys(shape).filter((name) => name.endsWith('Id'));
}

describe('a desk that names what another garage has', () => {
  let central: TestCentral;
  let world: CallerWorld;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
    world = await callerWorld(central);
  });
  afterAll(() => central.close());

  async function rowsOf({ garage }: Place): Promise<ReadonlyMap<string, unknown>> {
    const desk = await openDesk(central, garage);
    await desk.sync();
    return desk.rows;
  }

  it('is tried in every field of every command that takes an id', () => {
    const named = (Object.keys(commands) as CommandType[]).map((type) => [type, idFieldsOf(type)] as const);
    expect(named.filter(([, fields]) => fields.length === 0)).toEqual([]);
    expect(named.flatMap(([, fields]) => fields).length).toBeGreaterThan(30);
  });

  it.each(Object.keys(commands) as CommandType[])('%s changes nothing there, and reads nothing of it', async (type) => {
    const { here, there } = world;
    const before = await rowsOf(there);
    const foreign = [...before.keys()];
    const theirs = [there.car.email, there.fleet.details.email, there.car.vehicle.plate, there.garage.email];
    for (const field of idFieldsOf(type)) {
      for (const id of foreign) {
        const result = await here.desk.ask(type, { ...payloadsOf(here)[type], [field]: id } as never);
        const told = JSON.stringify(result);
        // The service understood the question, and looked for what it names.
        expect(told).not.toContain('command_malformed');
        expect(
          theirs.filter((text) => told.includes(text)),
          `${field} of ${type}`,
        ).toEqual([]);
      }
    }
    expect([...(await rowsOf(there))]).toEqual([...before]);
    const own = JSON.stringify([...(await rowsOf(here))]);
    expect(theirs.filter((text) => own.includes(text))).toEqual([]);
  });
});
