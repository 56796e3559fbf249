import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { PinHash } from '../repos/staff.ts';

const LENGTH = 32;
/** About a tenth of a second and 32 MB a try: ten thousand PINs must not be tried in a moment by who reads the database. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } satisfies ScryptOptions;

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16);
  return { salt, hash: await derive(pin, salt) };
}

export async function pinFits(pin: string, { salt, hash }: PinHash): Promise<boolean> {
  return timingSafeEqual(await derive(pin, salt), hash);
}
