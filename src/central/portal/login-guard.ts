import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import type { Account } from './accounts.ts';

/** Where an attempt comes from. */
export interface Source {
  /** Network address. */
  readonly ip: string;
  /** Secret that this device got when somebody logged in from it; empty when nobody did. */
  readonly device: string;
}

/** Wrong passwords that nobody has to wait for: of one address from one network, and of all addresses from there. */
const FREE_PER_ADDRESS = 5;
const FREE_PER_NETWORK = 50;
const LONGEST_WAIT_SECONDS = 900;
/** Days since its last login after which a device is a strange one again. */
export const KNOWN_DEVICE_DAYS = 365;
/** After this long without an attempt, counting begins anew. */
const FORGET_HOURS = 24;

/** The network that an address of IPv6 belongs to: a subscriber has all of a /64. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
  if (mapped !== undefined || !isIPv6(ip)) return mapped ?? ip;
  const [head = '', tail] = ip.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/**
 * Counts an attempt before the password is looked at, so that many at a time do not slip through. Each one beyond `free`
 * doubles the wait. Answers the seconds to wait, or `null` when the attempt may go on.
 */
async function take({ db, now }: Context, key: string, free: number): Promise<number | null> {
  const at = now();
  const forgotten = new Date(at.getTime() - FORGET_HOURS * 3_600_000);
  const count = sql`case when a.last_at < ${forgotten} then 1 else a.attempts + 1 end`;
  const wait = sql`least(${LONGEST_WAIT_SECONDS}, power(2, least(20, ${count} - ${free}))) * interval '1 second'`;
  const taken = await sql<{ attempts: number }>`
    insert into login_attempts as a (key_hash, attempts, last_at, blocked_until) values (${key}, 1, ${at}, ${at})
    on conflict (key_hash) do update set attempts = ${count}, last_at = ${at},
      blocked_until = ${at}::timestamptz + case when ${count} <= ${free} then interval '0' else ${wait} end
    where a.blocked_until <= ${at}
    returning a.attempts`.execute(db);
  if (taken.rows.length > 0) return null;
  const blocked = await db
    .selectFrom('login_attempts')
    .select('blocked_until')
    .where('key_hash', '=', key)
    .executeTakeFirstOrThrow();
  return Math.max(1, Math.ceil((blocked.blocked_until.getTime() - at.getTime()) / 1000));
}

async function isKnownDevice({ db }: Context, email: string, device: string): Promise<boolean> {
  if (device === '') return false;
  const found = await db
    .selectFrom('known_devices as d')
    .innerJoin('portal_accounts as a', 'a.id', 'd.account_id')
    .select('d.account_id')
    .where('d.token_hash', '=', hashSecret(device))
    .where('a.email', '=', email)
    .executeTakeFirst();
  return found !== undefined;
}

/** An attempt that was let through, to be reported as right when it was. */
export interface Attempt {
  readonly keys: readonly string[];
}

/**
 * Asks whether a password for an address may be tried from here: `seconds` is how long to wait if not. Whoever guesses makes
 * neither others wait, nor the owner of the address on a device that the owner logged in from before. Nothing of it depends
 * on whether the address exists.
 */
export async function beginAttempt(
  context: Context,
  email: string,
  { ip, device }: Source,
): Promise<{ readonly seconds: number } | Attempt> {
  const network = networkOf(ip);
  if (await isKnownDevice(context, email, device)) {
    const key = keyOf('device', email, device);
    const seconds = await take(context, key, FREE_PER_ADDRESS);
    return seconds === null ? { keys: [key] } : { seconds };
  }
  const [ofAll, ofOne] = [keyOf('network', network), keyOf('address', email, network)];
  const seconds = (await take(context, ofOne, FREE_PER_ADDRESS)) ?? (await take(context, ofAll, FREE_PER_NETWORK));
  return seconds === null ? { keys: [ofOne, ofAll] } : { seconds };
}

/** The password was right: the attempts before it count no more, those at other addresses do. */
export async function reportRight({ db }: Context, { keys: [first = '', ...others] }: Attempt): Promise<void> {
  await db.deleteFrom('login_attempts').where('key_hash', '=', first).execute();
  for (const key of others) {
    await db
      .updateTable('login_attempts')
      .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
      .where('key_hash', '=', key)
      .where('attempts', '>', 0)
      .execute();
  }
}

/** Links for a forgotten password that one network may ask for before it has to wait. */
const FREE_LINKS = 20;

/** Seconds to wait before another link may be asked for from here, or `null`. */
export function takeLinkRequest(context: Context, { ip }: Source): Promise<number | null> {
  return take(context, keyOf('link', networkOf(ip)), FREE_LINKS);
}

/** Mails to an address of somebody's choice that an account may ask for in a day before it has to wait. */
const FREE_MAILS = { offer: 30, 'email-change': 5 } as const;

/** Seconds to wait before this account may have such a mail sent again, or `null`. */
export function takeMail(context: Context, account: Account, kind: keyof typeof FREE_MAILS): Promise<number | null> {
  return take(context, keyOf(kind, account.id), FREE_MAILS[kind]);
}

/** Makes this device a known one of an account; answers its secret. */
export async function rememberDevice({ db, now }: Context, account: Account, device: string): Promise<string> {
  const given = hashSecret(device);
  // A secret that somebody else thought of is not taken over.
  const known = await db
    .selectFrom('known_devices')
    .select('token_hash')
    .where('token_hash', '=', given)
    .executeTakeFirst();
  const secret = known ? device : newSecret();
  const used_at = now();
  await db
    .insertInto('known_devices')
    .values({ token_hash: hashSecret(secret), account_id: account.id, used_at })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account_id']).doUpdateSet({ used_at }))
    .execute();
  return secret;
}
