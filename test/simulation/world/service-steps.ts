import { pruneFeed } from '../../../src/central/feed/prune-feed.ts';
import { revokeVehicle } from '../../../src/central/feed/revoke-vehicle.ts';
import { bringBack } from '../../../src/central/retention/bring-back.ts';
import { sendAway } from '../../../src/central/retention/send-away.ts';
import type { SeededRandom } from '../../../src/central/seed/random.ts';
import { appointmentSchema } from '../../../src/shared/domain/appointment.ts';
import { afterStep, whyNoStep } from '../../../src/shared/domain/appointment-rules.ts';
import type { EntityName, RowWrite } from '../../../src/shared/domain/entities.ts';
import { activate } from '../../support/central-world.ts';
import type { KnownRow, Ledger } from './ledger.ts';
import type { World } from './world.ts';

function rowsOf(ledger: Ledger, entity: EntityName): readonly KnownRow['data'][] {
  const rows = [...ledger.rowsAt(ledger.revision).values()].filter((row) => row.entity === entity);
  return rows.map(({ data }) => data).sort((a, b) => String(a.id).localeCompare(String(b.id)));
}

function anyRow(ledger: Ledger, entity: EntityName, random: SeededRandom): KnownRow['data'] | null {
  const rows = rowsOf(ledger, entity);
  return rows.length === 0 ? null : random.pick(rows);
}

/** A holder activates an AutoPaspoort. */
export async function activateSome(world: World, ledger: Ledger): Promise<boolean> {
  const passport = rowsOf(ledger, 'passport').find(({ state }) => state === 'issued');
  if (!passport) return false;
  await activate(world.service.central, String(passport.id));
  world.countElsewhere(ledger.garageId);
  return true;
}

/** A transfer takes a car away from the garage. */
export async function loseCar(world: World, ledger: Ledger, random: SeededRandom): Promise<boolean> {
  const vehicle = anyRow(ledger, 'vehicle', random);
  if (!vehicle) return false;
  const { db, signals } = world.service.central;
  await db
    .transaction()
    .execute((trx) =>
      revokeVehicle(trx, ledger.garageId, String(vehicle.id), 'transferred', world.service.clock.now()),
    );
  world.countElsewhere(ledger.garageId);
  signals.wake(ledger.garageId);
  return true;
}

/** So late that whoever is about to be looked at was not seen since. */
const LONG_SINCE = new Date('2100-01-01T00:00:00Z');

/** A customer who was not seen for a long time leaves the desks; not one whom others count on. */
export async function sendSomebodyAway(world: World, ledger: Ledger, random: SeededRandom): Promise<boolean> {
  const { db, signals } = world.service.central;
  const customers = rowsOf(ledger, 'customer').map(({ id }) => String(id));
  const first = random.whole(0, Math.max(customers.length - 1, 0));
  for (const id of [...customers.slice(first), ...customers.slice(0, first)]) {
    const sent = await db.transaction().execute((trx) => sendAway(trx, ledger.garageId, id, LONG_SINCE));
    if (sent === null) continue;
    world.touch(ledger.garageId);
    signals.wake(ledger.garageId);
    return true;
  }
  return false;
}

/** One of them is asked for at a counter, or something is done to the car. */
export async function seeSomebodyAgain(world: World, ledger: Ledger, random: SeededRandom): Promise<boolean> {
  const away = [...ledger.away].sort(([a], [b]) => a.localeCompare(b));
  if (away.length === 0) return false;
  const [id, { entity }] = random.pick(away);
  if (entity === 'vehicle') {
    await world.write(ledger.garageId, [random.chance(0.5) ? visit(id, world, random) : request(id, world, random)]);
    return true;
  }
  const { clock, central } = world.service;
  await central.db.transaction().execute((trx) => bringBack(trx, ledger.garageId, [id], clock.now()));
  world.touch(ledger.garageId);
  central.signals.wake(ledger.garageId);
  return true;
}

/** The service forgets most of its feed: a desk that was away must begin anew. */
export async function prune(world: World, ledger: Ledger, random: SeededRandom): Promise<boolean> {
  await pruneFeed(world.service.central.db, ledger.garageId, random.whole(0, 3));
  return true;
}

function visit(vehicleId: string, world: World, random: SeededRandom): RowWrite {
  const row = {
    id: world.newId(),
    vehicleId,
    kind: 'service' as const,
    description: 'Kleine beurt',
    state: 'due' as const,
    dueOn: `2027-0${random.whole(1, 9)}-01`,
    doneOn: null,
    mileage: null,
    costCents: null,
  };
  return { entity: 'maintenance', row };
}

function request(vehicleId: string, world: World, random: SeededRandom): RowWrite {
  const row = {
    id: world.newId(),
    vehicleId,
    kind: 'apk' as const,
    preferredOn: `2026-12-0${random.whole(1, 9)}`,
    otherwiseOn: null,
    dayPart: 'any' as const,
    message: 'Kan ik erop wachten?',
    mileage: null,
    light: '',
    state: 'requested' as const,
    plannedAt: null,
    reason: '',
    requestedAt: '2026-11-23T09:00:00.000Z',
    round: 1,
  };
  return { entity: 'appointment', row };
}

/** A driver asks for an appointment, agrees to a time, or cancels. */
async function driverActs(world: World, ledger: Ledger, vehicleId: string, random: SeededRandom): Promise<void> {
  const known = anyRow(ledger, 'appointment', random);
  const appointment = known && random.chance(0.6) ? appointmentSchema.parse(known) : null;
  const step = { by: 'driver', does: random.chance(0.5) ? 'accept' : 'cancel' } as const;
  const moved = appointment && whyNoStep(appointment, appointment.round, step) === null;
  const write: RowWrite = moved
    ? { entity: 'appointment', row: afterStep(appointment, step) }
    : request(vehicleId, world, random);
  await world.write(ledger.garageId, [write]);
}

/** Something changes at the service without a desk: maintenance, an appointment, or a field of a customer. */
export async function changeElsewhere(world: World, ledger: Ledger, random: SeededRandom): Promise<boolean> {
  const vehicle = anyRow(ledger, 'vehicle', random);
  const customer = anyRow(ledger, 'customer', random);
  if (vehicle && random.chance(0.4)) {
    await driverActs(world, ledger, String(vehicle.id), random);
    return true;
  }
  if (vehicle && random.chance(0.5)) {
    await world.write(ledger.garageId, [visit(String(vehicle.id), world, random)]);
    return true;
  }
  if (!customer) return false;
  const row = { ...customer, phone: `030-${random.whole(1, 999)}` } as unknown as RowWrite['row'];
  await world.write(ledger.garageId, [{ entity: 'customer', row } as RowWrite]);
  return true;
}
