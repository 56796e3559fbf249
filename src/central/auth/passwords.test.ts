import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';
import { hashSecret, newSecret, newTypedPassword } from './secrets.ts';

const CHEAP = { N: 1_024, r: 8, p: 1 };

describe('passwords', () => {
  it('are recognised by their hash, which carries its own salt and cost', async () => {
    const hash = await hashPassword('geheim é', CHEAP);
    expect(hash).toMatch(/^scrypt\$1024\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}$/);
    expect(await verifyPassword('geheim é', hash)).toBe(true);
    expect(await verifyPassword('geheim e', hash)).toBe(false);
    expect(await hashPassword('geheim é', CHEAP)).not.toBe(hash);
  });

  it('are the same however the keyboard wrote an accent', async () => {
    const hash = await hashPassword('caf\u00e9', CHEAP);
    expect(await verifyPassword('cafe\u0301', hash)).toBe(true);
  });

  it('of nobody are never right', async () => {
    expect(await verifyPassword('nobody', null)).toBe(false);
  });
});

describe('secrets', () => {
  it('differ every time and fit a URL', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(hashSecret('a')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that are typed have no letters that look alike', () => {
    for (let round = 0; round < 200; round += 1)
      expect(newTypedPassword()).toMatch(/^(?:[A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/);
  });
});
