import type { HolderRole, Passport } from '../../../shared/domain/passport.ts';
import type { TransferState } from '../../../shared/domain/transfer-rules.ts';
import { hashSecret } from '../../auth/secrets.ts';
import type { Trx } from '../../db/tables.ts';
import { writeRows } from '../../feed/write-rows.ts';
import { findPassport, type PlacedPassport } from '../find-passport.ts';
import { portalEvent } from '../portal-event.ts';

/** An offer as stored. */
export interface Offer {
  readonly id: string;
  readonly garageId: string;
  readonly passportId: string;
  /** Login of who offered it. */
  readonly offeredBy: string;
  readonly role: HolderRole;
  readonly name: string;
  readonly email: string;
  readonly message: string;
  readonly state: TransferState;
  readonly expiresAt: Date;
}

const COLUMNS = [
  'id',
  'garage_id as garageId',
  'passport_id as passportId',
  'offered_by as offeredBy',
  'role',
  'name',
  'email',
  'message',
  'state',
  'expires_at as expiresAt',
] as const;

/** The open offer of a passport, locked until the transaction ends. Lock the passport before it. */
export async function findOpenOffer(trx: Trx, passportId: string): Promise<Offer | null> {
  const found = await trx
    .selectFrom('transfer_offers')
    .select(COLUMNS)
    .where('passport_id', '=', passportId)
    .where('state', '=', 'offered')
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** The offer behind a link, that of its mail or of its reminder, in whatever state, not locked. */
export async function findOfferByToken(trx: Trx, token: string): Promise<Offer | null> {
  const hash = hashSecret(token);
  const found = await trx
    .selectFrom('transfer_offers')
    .select(COLUMNS)
    .where((eb) => eb.or([eb('token_hash', '=', hash), eb('reminder_hash', '=', hash)]))
    .executeTakeFirst();
  return found ?? null;
}

export async function findOfferById(trx: Trx, id: string): Promise<Offer | null> {
  const found = await trx.selectFrom('transfer_offers').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** Ends an offer other than by acceptance: who it was for is forgotten, and the desks see that it is over. */
export async function closeOffer(
  trx: Trx,
  offer: Offer,
  passport: Passport,
  end: { readonly state: Exclude<TransferState, 'offered' | 'accepted'>; readonly by: string; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('transfer_offers')
    .set({ state: end.state, ended_at: end.at, name: '', email: '', message: '' })
    .where('id', '=', offer.id)
    .execute();
  const row = { ...passport, offeredUntil: null };
  const author = { deskId: null, name: end.by, at: end.at };
  // Who was offered it is nobody that the garage knows.
  const name = end.state === 'withdrawn' ? end.by : '';
  const events = [portalEvent(passport, `transfer.${end.state}`, { name, at: end.at })];
  await writeRows(trx, offer.garageId, [{ entity: 'passport', row }], author, { events });
}

/** The passport of an offer with its fleet, locked; `null` once it left the garage that it was offered from. */
export async function lockPlace(
  trx: Trx,
  offer: Pick<Offer, 'garageId' | 'passportId'>,
): Promise<PlacedPassport | null> {
  const placed = await findPassport(trx, offer.passportId);
  return placed?.garageId === offer.garageId ? placed : null;
}

/** Whether an address is the login of a fleet: then it cannot hold an AutoPaspoort (manual, section 1). */
export async function isFleetLogin(trx: Trx, email: string): Promise<boolean> {
  const found = await trx.selectFrom('fleets').select('id').where('email', '=', email).executeTakeFirst();
  return found !== undefined;
}
