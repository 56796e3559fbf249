import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommandDefinition } from '../../src/shared/commands/command.ts';
import { customerCreate } from '../../src/shared/commands/customer-create.ts';
import type { TestGarage } from '../support/central.ts';
import { type DeskWorld, type LinedDesk, newCustomer, startDeskWorld, untilSettled } from '../support/desk-world.ts';

/** The program that comes after this one: its `customer.create` says who referred the customer. */
function installNewerProgram(upgrades: CommandDefinition['upgrades']): () => void {
  const now = { ...customerCreate } as CommandDefinition<unknown>;
  const schema = (now.schema as unknown as z.ZodObject).extend({ referredBy: z.string() });
  Object.assign(customerCreate, { version: now.version + 1, schema, ...(upgrades ? { upgrades } : {}) });
  return () => {
    Reflect.deleteProperty(customerCreate, 'upgrades');
    Object.assign(customerCreate, now);
  };
}

const WAY = { [customerCreate.version]: (payload: unknown) => ({ ...(payload as object), referredBy: '' }) };

describe('commands that an older version of the program wrote', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let putBack: () => void = () => undefined;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    desk.line.cutOff();
  });
  afterEach(async () => {
    putBack();
    await world.clear();
  });
  afterAll(() => world.close());

  it('are shown, sent and carried out by the newer one', async () => {
    const { id } = await newCustomer(desk, 'Voor de update');
    putBack = installNewerProgram(WAY);
    desk = await world.restart(desk);
    const { id: later } = await newCustomer(desk, 'Voor').catch(() => ({ id: '' }));
    expect(later).toBe('');
    expect((await desk.get('customers.list', { query: 'Voor de update' })).rows).toHaveLength(1);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
  });

  it('are parked with what they held where there is no way to the newer one, and hold up nothing', async () => {
    const { id } = await newCustomer(desk, 'Zonder weg');
    putBack = installNewerProgram(undefined);
    desk = await world.restart(desk);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.until(({ attention }) => attention === 1);
    const [parked] = await desk.get('sync.outbox', undefined);
    expect(parked).toMatchObject({ state: 'refused', refusal: { code: 'command_unknown' } });
    expect(JSON.stringify(parked?.payload)).toContain('Zonder weg');
    expect(await world.hasCustomer(id)).toBe(false);
    putBack();
    await newCustomer(desk, 'Erna');
    await untilSettled(desk);
    expect((await desk.get('customers.list', { query: 'Erna' })).rows).toHaveLength(1);
  });
});
