import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { EMPTY_CUSTOMER_DETAILS } from '../../../shared/domain/customer.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import { type EntityRow, entitySchemas, type RowWrite } from '../../../shared/domain/entities.ts';
import type { Passport } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { stateAfter, transferrerOf } from '../../../shared/domain/transfer-rules.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import { entityTable } from '../../db/entity-tables.ts';
import { lockAddress } from '../../db/lock-address.ts';
import { NO_GARAGE } from '../../db/migrations/200-portal.ts';
import type { Trx } from '../../db/tables.ts';
import { throughRaces } from '../../db/through-races.ts';
import { revokeVehicle } from '../../feed/revoke-vehicle.ts';
import { writeRows } from '../../feed/write-rows.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import { type Account, ensureAccount } from '../accounts.ts';
import { findRecentUse, type LinkUse, rememberUse } from '../used-links.ts';
import { findOfferByToken, findOpenOffer, isFleetLogin, lockPlace, type Offer } from './offers.ts';

/** Locks both garages in the order of their ids, so that two transfers never wait for each other. */
async function lockGarages(trx: Trx, garageId: string): Promise<void> {
  await trx
    .selectFrom('garages')
    .select('id')
    .where('id', 'in', [NO_GARAGE, garageId])
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function maintenanceOf(trx: Trx, garageId: string, vehicleId: string): Promise<EntityRow<'maintenance'>[]> {
  const { table, image } = entityTable('maintenance');
  const { rows } = await sql<{ image: string }>`
    select ${image} as image from ${table} t where t.garage_id = ${garageId} and t.vehicle_id = ${vehicleId}
    order by t.id`.execute(trx);
  return rows.map((row) => entitySchemas.maintenance.parse(JSON.parse(row.image)));
}

/** A passport that was left without a garage for the same plate ends: the car has a newer one. */
async function endOlder(trx: Trx, plate: string, at: Date): Promise<void> {
  const older = await trx
    .selectFrom('vehicles')
    .select('id')
    .where('garage_id', '=', NO_GARAGE)
    .where('plate', '=', plate)
    .executeTakeFirst();
  if (older) await revokeVehicle(trx, NO_GARAGE, older.id, 'withdrawn', at);
}

/** Takes car, history and passport from the garage to the new holder. What the old holder entered about himself stays behind. */
async function move(trx: Trx, offer: Offer, passport: Passport, at: Date): Promise<string> {
  const { garageId } = offer;
  const vehicle = await findRowById(trx, garageId, 'vehicle', passport.vehicleId);
  if (!vehicle) throw new Error('A passport has no car');
  const lines = await maintenanceOf(trx, garageId, passport.vehicleId);
  await lockGarages(trx, garageId);
  await endOlder(trx, vehicle.row.plate, at);
  await revokeVehicle(trx, garageId, passport.vehicleId, 'transferred', at);
  const holder = { ...EMPTY_CUSTOMER_DETAILS, id: uuidv7(), lastName: offer.name, email: offer.email };
  const today = dutchDay(at);
  const rows: readonly RowWrite[] = [
    { entity: 'customer', row: holder },
    { entity: 'vehicle', row: vehicle.row },
    {
      entity: 'passport',
      row: {
        ...passport,
        holderId: holder.id,
        role: offer.role,
        email: offer.email,
        state: 'activated',
        fleetId: null,
        activatedOn: today,
        offeredUntil: null,
      },
    },
    ...lines.map((row): RowWrite => ({ entity: 'maintenance', row })),
  ];
  await writeRows(trx, NO_GARAGE, rows, { deskId: null, name: 'AutoPaspoort', at });
  return vehicle.row.plate;
}

interface Accepted {
  readonly garageId: string;
  readonly account: Account;
}

export type NoAccept = 'gone' | 'fleet_login';

async function accept(trx: Trx, use: LinkUse, at: Date): Promise<Result<Accepted, NoAccept>> {
  const found = await findOfferByToken(trx, use.token);
  if (!found) return err('gone');
  // Nobody makes the address a fleet login meanwhile.
  await lockAddress(trx, found.email);
  const placed = await lockPlace(trx, found);
  const offer = placed && (await findOpenOffer(trx, found.passportId));
  if (!offer || offer.id !== found.id || offer.expiresAt <= at || !stateAfter(offer.state, 'accept'))
    return err('gone');
  if (await isFleetLogin(trx, offer.email)) return err('fleet_login');
  const plate = await move(trx, offer, placed.passport, at);
  await enqueueMail(trx, at, {
    garageId: NO_GARAGE,
    aboutId: offer.id,
    recipient: transferrerOf(placed.passport, placed.fleet) ?? offer.offeredBy,
    content: { kind: 'transfer-ended', plate: formatPlate(plate), how: 'accept' },
  });
  const account = await ensureAccount(trx, offer.email, at);
  await rememberUse(trx, use, account.id, at);
  return ok({ garageId: offer.garageId, account });
}

/**
 * The new holder accepts (manual, section 4): in one transaction the passport gets its new holder, leaves the fleet and the
 * garage, and every desk erases the car on its next contact. Answers the new holder's account, also to a form that was sent
 * twice; `gone` when the link does not work any more, `fleet_login` when its address cannot hold an AutoPaspoort.
 */
export async function acceptOffer(context: Context, use: LinkUse): Promise<Result<Account, NoAccept>> {
  const at = context.now();
  const done = await throughRaces(() => context.db.transaction().execute((trx) => accept(trx, use, at)));
  if (!done.ok) {
    const before = await findRecentUse(context, use);
    return before ? ok(before) : done;
  }
  context.signals.wake(done.value.garageId);
  context.outbox.kick();
  return ok(done.value.account);
}
