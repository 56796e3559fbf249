import { dutchDay } from '../../shared/domain/dates.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { hashSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import { findRowById } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { throughRaces } from '../db/through-races.ts';
import { writeRows } from '../feed/write-rows.ts';
import { type Account, ensureAccount } from './accounts.ts';
import { portalEvent } from './portal-event.ts';
import { findRecentUse, type LinkUse, rememberUse } from './used-links.ts';

async function findOpen(trx: Trx, context: Context, token: string) {
  const activation = await trx
    .selectFrom('activations')
    .selectAll()
    .where('token_hash', '=', hashSecret(token))
    .where('used', '=', false)
    .where('expires_at', '>', context.now())
    .forUpdate()
    .executeTakeFirst();
  if (!activation) return null;
  const passport = await findRowById(trx, activation.garage_id, 'passport', activation.passport_id);
  const vehicle = passport && (await findRowById(trx, activation.garage_id, 'vehicle', passport.row.vehicleId));
  return passport && vehicle ? { activation, passport: passport.row, plate: formatPlate(vehicle.row.plate) } : null;
}

/** The plate of an invitation that still works, with dashes. Looking does not use it: mail programs open links too. */
export async function readInvitation(context: Context, token: string): Promise<{ readonly plate: string } | null> {
  return context.db.transaction().execute((trx) => findOpen(trx, context, token));
}

async function activate(trx: Trx, context: Context, use: LinkUse, now: Date) {
  const open = await findOpen(trx, context, use.token);
  if (!open) return null;
  const { activation, passport } = open;
  await trx.updateTable('activations').set({ used: true }).where('passport_id', '=', passport.id).execute();
  const activatedOn = passport.activatedOn ?? dutchDay(now);
  const row = { ...passport, state: 'activated' as const, activatedOn };
  const author = { deskId: null, name: 'AutoPaspoort', at: now };
  const events = [portalEvent(passport, 'passport.activated', { name: '', at: now })];
  await writeRows(trx, activation.garage_id, [{ entity: 'passport', row }], author, { events });
  const account = await ensureAccount(trx, passport.email, now);
  await rememberUse(trx, use, account.id, now);
  return { garageId: activation.garage_id, account };
}

/**
 * Activates the AutoPaspoort of an invitation, once; the garage's desks hear of it through the feed. Answers the holder's
 * account, or `null` when the link is used, has run out or never was.
 */
export async function activatePassport(context: Context, use: LinkUse): Promise<Account | null> {
  const now = context.now();
  const done = await throughRaces(() => context.db.transaction().execute((trx) => activate(trx, context, use, now)));
  if (!done) return findRecentUse(context, use);
  context.signals.wake(done.garageId);
  return done.account;
}
