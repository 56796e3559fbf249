import { dutchDay } from '../../shared/domain/dates.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { hashSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import { findRowById } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { writeRows } from '../feed/write-rows.ts';

/** What a link is worth now. `gone`: used, expired, withdrawn or never given out; which of them is nobody's business. */
export type Invitation = { readonly state: 'open'; readonly plate: string } | { readonly state: 'gone' };

const GONE = { state: 'gone' } as const;

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

/** Looks at an invitation without using it: mail programs open links to check them. */
export async function readInvitation(context: Context, token: string): Promise<Invitation> {
  const open = await context.db.transaction().execute((trx) => findOpen(trx, context, token));
  return open ? { state: 'open', plate: open.plate } : GONE;
}

/** Activates the AutoPaspoort of an invitation, once. The garage's desks hear of it through the feed. */
export async function activatePassport(context: Context, token: string): Promise<Invitation> {
  const now = context.now();
  const done = await context.db.transaction().execute(async (trx) => {
    const open = await findOpen(trx, context, token);
    if (!open) return null;
    const { activation, passport } = open;
    await trx.updateTable('activations').set({ used: true }).where('passport_id', '=', passport.id).execute();
    const activatedOn = passport.activatedOn ?? dutchDay(now);
    const row = { ...passport, state: 'activated' as const, activatedOn };
    await writeRows(trx, activation.garage_id, [{ entity: 'passport', row }], {
      deskId: null,
      name: 'AutoPaspoort',
      at: now,
    });
    return open;
  });
  if (!done) return GONE;
  context.signals.wake(done.activation.garage_id);
  return { state: 'open', plate: done.plate };
}
