import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeskWorld, type LinedDesk, newCustomer, startDeskWorld, untilSettled } from '../support/desk-world.ts';
import type { Passing } from '../support/fault-proxy.ts';

describe('what a desk puts on the line', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  let seen: Passing[];
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    desk = await world.desk(await world.garage());
    seen = [];
    desk.line.plan = (request) => {
      seen.push(request);
      return null;
    };
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const pushes = () => seen.filter(({ path }) => path.endsWith('/push'));

  it('is compressed when there is much of it, and asks for compressed answers', async () => {
    desk.line.cutOff();
    for (let count = 0; count < 20; count += 1) await newCustomer(desk);
    desk.line.plan = (request) => {
      seen.push(request);
      return null;
    };
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    expect(pushes().at(-1)?.headers['content-encoding']).toBe('gzip');
    for (const { headers } of seen) expect(headers['accept-encoding']).toContain('gzip');
  });

  it('is a hundred commands at a time, and asks for five hundred changes at a time', async () => {
    desk.line.cutOff();
    for (let count = 0; count < 250; count += 1) await newCustomer(desk);
    desk.line.plan = (request) => {
      seen.push(request);
      return null;
    };
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    // An attempt that was under way with the first one may go before the others.
    expect(pushes().length).toBeGreaterThanOrEqual(3);
    const pulls = seen.filter(({ path }) => path.endsWith('/changes'));
    expect(pulls.length).toBeGreaterThan(0);
    for (const { query } of pulls) expect(Number(query.get('limit'))).toBeLessThanOrEqual(500);
  });

  it('is one push at a time, however much is asked for meanwhile', async () => {
    desk.line.plan = (request) => {
      seen.push(request);
      return request.path.endsWith('/push') && pushes().length === 1 ? { kind: 'hold' } : null;
    };
    await newCustomer(desk);
    await expect.poll(() => pushes().length).toBe(1);
    for (let count = 0; count < 5; count += 1) {
      await newCustomer(desk);
      await desk.get('sync.now', undefined);
    }
    expect(pushes()).toHaveLength(1);
    desk.line.release();
    await untilSettled(desk);
    expect(pushes().length).toBeGreaterThan(1);
  });
});
