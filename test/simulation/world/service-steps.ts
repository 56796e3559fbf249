import { pruneFeed } from '../../../src/central/feed/prune-feed.ts';
import { revokeVehicle } from '../../../src/central/feed/revoke-vehicle.ts';
import type { SeededRandom } from '../../../src/central/seed/random.ts';
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

/** Something changes at the service without a desk: a line of maintenance, or a field of a customer. */
export async function changeElsewhere(world: World, ledger: Ledger, random: SeededRandom): Promise<boolean> {
  const vehicle = anyRow(ledger, 'vehicle', random);
  const customer = anyRow(ledger, 'customer', random);
  if (vehicle && random.chance(0.5)) {
    await world.write(ledger.garageId, [visit(String(vehicle.id), world, random)]);
    return true;
  }
  if (!customer) return false;
  const row = { ...customer, phone: `030-${random.whole(1, 999)}` } as unknown as RowWrite['row'];
  await world.write(ledger.garageId, [{ entity: 'customer', row } as RowWrite]);
  return true;
}
