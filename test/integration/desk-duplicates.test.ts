import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { type DeskWorld, databaseOf, issueInput, type LinedDesk, startDeskWorld } from '../support/desk-world.ts';

const NOTHING = {
  id: null,
  firstName: '',
  lastName: '',
  companyName: '',
  email: '',
  phone: '',
  postcode: '',
  plate: '',
};
const KNOWN = {
  ...EMPTY_CUSTOMER_DETAILS,
  firstName: 'Ayşe',
  lastName: 'van der Çelik',
  phone: '+31 30 123 45 67',
  email: 'ayse@post.example',
  postcode: '3511 AB',
};

describe('possible duplicates of a customer that is typed in', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  let id: string;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    desk = await world.desk(await world.garage());
    id = (await desk.get('customers.create', KNOWN)).id;
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const find = async (typed: Partial<Omit<typeof NOTHING, 'id'>> & { id?: string }) =>
    (await desk.get('customers.duplicates', { ...NOTHING, ...typed })).map((found) => [found.id, found.matched]);

  it.each([
    ['phone', { phone: '030-1234567' }],
    ['phone', { phone: '0031301234567' }],
    ['email', { email: ' Ayse@Post.example ' }],
    ['name', { lastName: 'CELIK', postcode: '3511ab' }],
    ['name', { lastName: 'Celick', firstName: 'Ayse', postcode: '3511 AB' }],
  ])('are found by %s in %j', async (mark, typed) => {
    expect(await find(typed)).toEqual([[id, [mark]]]);
  });

  it('are found by the plate of their car', async () => {
    await desk.get('passports.issue', issueInput(id, 'TT601D'));
    expect(await find({ plate: 'tt-601-d' })).toEqual([[id, ['plate']]]);
  });

  it.each([
    ['phone', { phone: '06-87654321' }],
    ['email', { email: 'Bram@Post.example' }],
    ['number and address', { phone: '0687654321', email: 'bram@post.example' }],
  ])('are found by the %s of a contact', async (_what, typed) => {
    const details = { fullName: 'Bram Smit', position: '', phone: '+31 6 87 65 43 21', email: 'bram@post.example' };
    await desk.get('contacts.create', { customerId: id, fleetId: null, details });
    expect(await find(typed)).toEqual([[id, ['contact']]]);
  });

  it.each([
    ['nothing', {}],
    ['half a number', { phone: '030-123' }],
    ['half an address', { email: 'ayse@' }],
    ['another name at the postcode', { lastName: 'Jansen', postcode: '3511AB' }],
    ['the name at another postcode', { lastName: 'Çelik', postcode: '3512AB' }],
  ])('are not found by %s', async (_what, typed) => {
    expect(await find(typed)).toEqual([]);
  });

  it('come with all that they share, the likeliest first, and never the customer that is being changed', async () => {
    const { id: other } = await desk.get('customers.create', { ...KNOWN, phone: '', email: '', lastName: 'Celik' });
    const typed = { lastName: 'Çelik', phone: '0301234567', postcode: '3511AB' };
    expect(await find(typed)).toEqual([
      [id, ['phone', 'name']],
      [other, ['name']],
    ]);
    expect(await find({ ...typed, id })).toEqual([[other, ['name']]]);
  });

  it('are looked up by an index, however many customers there are', () => {
    const db = databaseOf(desk);
    const plan = (where: string, table = 'customer') =>
      JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE ${where} LIMIT ?`).all('x', 5));
    expect(plan("email <> '' AND email = ?")).toContain('customer_by_email');
    expect(plan("postcode <> '' AND upper(replace(postcode, ' ', '')) = ?")).toContain('customer_by_postcode');
    expect(plan("phone_digits <> '' AND phone_digits = ?")).toContain('customer_by_phone');
    expect(plan("phone_digits <> '' AND phone_digits = ?", 'contact')).toContain('contact_by_phone');
    expect(plan("email <> '' AND email = ?", 'contact')).toContain('contact_by_email');
  });
});
