import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type DeskWorld,
  databaseOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
} from '../support/desk-world.ts';

describe('the search of every screen', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    desk = await world.desk(await world.garage());
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const namesFor = async (query: string) =>
    (await desk.get('search.find', { query })).customers.map(({ name }) => name.trim());

  it('begins with who was opened last, each once', async () => {
    const one = await newCustomer(desk, 'Een');
    const two = await newCustomer(desk, 'Twee');
    expect(await namesFor('')).toEqual([]);
    for (const { id } of [one, two, one]) await desk.get('customers.opened', { id });
    const names = await namesFor('');
    expect(names).toHaveLength(2);
    expect(names[0]).toContain('Een');
  });

  it('forgets a recent customer who is gone, and never knew one who was not there', async () => {
    const { id } = await newCustomer(desk, 'Weg');
    const stays = await newCustomer(desk, 'Blijft');
    await desk.get('customers.opened', { id });
    await desk.get('customers.opened', { id: id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) });
    databaseOf(desk).prepare('DELETE FROM customer WHERE id = ?').run(id);
    expect(await namesFor('')).toEqual([]);
    await desk.get('customers.opened', { id: stays.id });
    expect(databaseOf(desk).prepare('SELECT count(*) FROM recent_customer').pluck().get()).toBe(1);
  });

  it('finds a fleet by its name beside its customer', async () => {
    const { id } = await newCustomer(desk, 'Groenbedrijf');
    const { id: passportId } = await desk.get('passports.issue', issueInput(id));
    databaseOf(desk).prepare("UPDATE passport SET state = 'activated'").run();
    databaseOf(desk).prepare("UPDATE customer SET kind = 'business', company_name = 'Groenbedrijf'").run();
    const details = { name: 'Haverkamp Vloot', managerName: 'Piet', email: 'vloot@haverkamp.example' };
    const fleet = await desk.get('fleets.create', { customerId: id, managerPassportId: passportId, details });
    const found = await desk.get('search.find', { query: 'kamp' });
    expect(found.fleets).toMatchObject([{ id: fleet.id, name: 'Haverkamp Vloot' }]);
    expect(found.customers).toMatchObject([{ id, match: 'fleet' }]);
  });
});
