import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { EMPTY_CUSTOMER_DETAILS } from '../../../shared/domain/customer.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import { type EntityRow, entitySchemas, type RowWrite } from '../../../shared/domain/entities.ts';
import type { Passport } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { stateAfter } from '../../../shared/domain/transfer-rules.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import { entityTable } from '../../db/entity-tables.ts';
import { NO_GARAGE } from '../../db/migrations/200-portal.ts';
import type { Trx } from '../../db/tables.ts';
import { revokeVehicle } from '../../feed/revoke-vehicle.ts';
import { writeRows } from '../../feed/write-rows.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import { type Account, ensureAccount } from '../accounts.ts';
import { findOfferByToken, findOpenOffer, lockPassport, type Offer } from './offers.ts';

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

/**
 * The new holder accepts (manual, section 4): in one transaction the passport gets its new holder, leaves the fleet and the
 * garage, and every desk erases the car on its next contact. Answers the new holder's account, or `null` when the link does
 * not work any more.
 */
export async function acceptOffer(context: Context, token: string): Promise<Account | null> {
  const at = context.now();
  const done = await context.db.transaction().execute(async (trx) => {
    const found = await findOfferByToken(trx, token);
    const passport = found && (await lockPassport(trx, found));
    const offer = passport && (await findOpenOffer(trx, found.passportId));
    if (!offer || offer.id !== found.id || offer.expiresAt <= at || !stateAfter(offer.state, 'accept')) return null;
    const plate = await move(trx, offer, passport, at);
    await enqueueMail(trx, at, {
      garageId: NO_GARAGE,
      aboutId: offer.id,
      recipient: offer.offeredBy,
      content: { kind: 'transfer-ended', plate: formatPlate(plate), how: 'accept' },
    });
    return { garageId: offer.garageId, account: await ensureAccount(trx, offer.email, at) };
  });
  if (!done) return null;
  context.signals.wake(done.garageId);
  context.outbox.kick();
  return done.account;
}
