import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type ChannelName, channels } from '../../src/shared/ipc/channels.ts';
import type { TestGarage } from '../support/central.ts';
import { type DeskWorld, fleetOf, type LinedDesk, newCustomer, signIn, startDeskWorld } from '../support/desk-world.ts';

const CALLS = 10_000;
/** Checking a password or a PIN is slow on purpose, and a login asks the service: a few calls of each do. */
const SLOW: readonly ChannelName[] = ['session.login', 'session.logout'];
const FEW = 20;

const names = Object.keys(channels) as ChannelName[];
const quick = names.filter((name) => !SLOW.includes(name) && !name.startsWith('staff.'));
const slow = names.filter((name) => !quick.includes(name));

/** Field names of what a channel takes; none when it is no object. */
function fieldsOf(name: ChannelName): readonly string[] {
  const schema: z.ZodType & { readonly shape?: Readonly<Record<string, unknown>> } = channels[name].input;
  return Object.keys(schema.shape ?? {});
}

const value = (ids: readonly string[]) =>
  fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
    fc.constantFrom(...ids, '', 'x'.repeat(100_000), '__proto__', null, -1, 2 ** 53, Number.NaN, true),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...ids), { maxLength: 30 }),
  );

/** What a window that was taken over could send: anything, or the right fields with anything in them. */
function inputOf(name: ChannelName, ids: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(fieldsOf(name).map((field) => [field, value(ids)]));
  return fc.oneof(value(ids), fc.record(fields, { requiredKeys: [] }), fc.record(fields));
}

describe('a window that sends what no screen of ours would', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  let garage: TestGarage;
  let ids: readonly string[];
  beforeAll(async () => {
    world = await startDeskWorld();
    garage = await world.garage();
    desk = await world.desk(garage);
    const { fleetId } = await fleetOf(world, desk);
    ids = [fleetId, (await newCustomer(desk)).id];
  });
  afterAll(() => world.close());

  const tryAll = async (some: readonly ChannelName[], calls: number) => {
    const each = Math.ceil(calls / some.length);
    for (const name of some) {
      const answers = fc.asyncProperty(inputOf(name, ids), async (input) => {
        const answer: { readonly ok: boolean; readonly error?: { readonly code: string } } = await desk.call(
          name,
          input as never,
        );
        expect(answer.error?.code).not.toBe('internal_error');
        // Nothing was asked for, and something came: no channel takes that for its question.
        if (fieldsOf(name).length === 0 && input !== undefined) expect(answer.ok).toBe(false);
      });
      await fc.assert(answers, { numRuns: each });
    }
    return each * some.length;
  };

  it('gets a code for an answer, on every channel, ten thousand times', async () => {
    expect(await tryAll(quick, CALLS)).toBeGreaterThanOrEqual(CALLS);
    const { id } = await newCustomer(desk);
    expect(await desk.get('customers.profile', { id })).toMatchObject({ customer: { id } });
    // One of these signs out.
    await tryAll(slow, slow.length * FEW);
    await signIn(desk, garage);
    expect((await newCustomer(desk)).id).not.toBe(id);
    expect(desk.reports.filter((report) => report.startsWith('call failed'))).toEqual([]);
  });
});
