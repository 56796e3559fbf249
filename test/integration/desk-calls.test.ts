import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalCodeSchema } from '../../src/shared/domain/refusal.ts';
import { type ChannelName, channels } from '../../src/shared/ipc/channels.ts';
import { IPC_TROUBLE_CODES } from '../../src/shared/ipc/error.ts';
import type { TestGarage } from '../support/central.ts';
import {
  activatedCar,
  type DeskWorld,
  databaseOf,
  fleetOf,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
} from '../support/desk-world.ts';

const NAMES = Object.keys(channels) as ChannelName[];
const CODES: readonly string[] = [...IPC_TROUBLE_CODES, ...refusalCodeSchema.options];
const NOT_FUZZED: readonly ChannelName[] = ['session.logout', 'session.login'];

describe('a call from a window', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  /** As a window could send it: whatever survives the bridge, typed or not. */
  const call = (name: ChannelName, input: unknown) => desk.call(name, input as never);

  it('with anything at all is answered, never with a bug, and nothing of it is reported', async () => {
    const secret = 'Geheim-4711';
    const anything = fc.anything({
      maxDepth: 3,
      key: fc.constantFrom(
        'id',
        'query',
        'cursor',
        'limit',
        'changes',
        'before',
        'details',
        'vehicle',
        'plate',
        'email',
        secret,
      ),
      values: [
        fc.constantFrom(secret, uuidv7(), '', 'null', '["a","b"]', '-1', '1e999', '\u0000', '%', "'", '"', '🚗'),
        fc.double(),
        fc.constant(null),
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES.filter((name) => !NOT_FUZZED.includes(name))),
        anything,
        async (name, input) => {
          const answer = await call(name, input);
          if (!answer.ok) expect(CODES).toContain(answer.error.code);
          expect(answer).not.toMatchObject({ error: { code: 'internal_error' } });
        },
      ),
      { numRuns: 2_000 },
    );
    expect(desk.reports.filter((line) => line.includes(secret))).toEqual([]);
  });

  it.each(NAMES)('%s refuses input of another form', async (name) => {
    for (const input of [
      42,
      'tekst',
      [],
      {
        id: 'geen-id',
        limit: -1,
        plate: 1,
        email: 2,
        language: 3,
        text: 4,
        discardUnsent: 5,
        holderId: 6,
        changes: 7,
        details: 8,
        commandId: 9,
      },
    ]) {
      expect(await call(name, input)).toEqual({ ok: false, error: { code: 'malformed_input' } });
    }
  });

  it.each(['customers.list', 'passports.list', 'fleets.list', 'fleets.plates'] as const)(
    '%s takes any text and any cursor',
    async (name) => {
      const { fleetId } = await fleetOf(world, desk);
      const text = fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('NOT', 'AND', '*', '"', 'a*', 'x:y', '%%%', '___', '12', '+31'),
      );
      const cursor = fc.oneof(
        fc.constant(null),
        fc.string(),
        fc.json(),
        fc.double().map(String),
        fc.constantFrom('["",""]', '[1,2]', '-3', 'Infinity', '1.5', '1e9'),
      );
      await fc.assert(
        fc.asyncProperty(text, cursor, async (query, place) => {
          const input = { query: query.slice(0, 200), cursor: place?.slice(0, 400) ?? null };
          const answer = await call(name, name === 'fleets.plates' ? { ...input, id: fleetId } : input);
          expect(answer.ok).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('leaves no name, address or plate in reports and log files', async () => {
    const car = await activatedCar(world, desk);
    const { id } = await newCustomer(desk, 'Kanarievogel');
    desk.line.plan = () => ({ kind: 'answer', status: 200, body: `${car.plate} Kanarievogel ${car.email}` });
    await newCustomer(desk, 'Kanarievogel');
    await desk.until(({ problem }) => problem === 'service_trouble');
    await call('customers.update', { id, changes: { email: 'Kanarievogel' }, before: {} });
    databaseOf(desk).exec('DROP TABLE passport');
    expect(await call('customers.profile', { id: car.customerId })).toEqual({
      ok: false,
      error: { code: 'internal_error' },
    });
    expect(desk.reports.length).toBeGreaterThan(0);
    const written = [
      ...desk.reports,
      ...readdirSync(desk.folder).map((name) => readFileSync(join(desk.folder, name), 'latin1')),
    ];
    for (const trace of ['Kanarievogel', car.plate, car.email, garage.email]) {
      expect(written.filter((text) => text.includes(trace))).toEqual([]);
    }
  });
});
