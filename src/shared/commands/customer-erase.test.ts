import { describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../domain/customer.ts';
import type { Fleet } from '../domain/fleet.ts';
import type { Passport } from '../domain/passport.ts';
import { customerErase } from './customer-erase.ts';
import type { Facts } from './facts.ts';
import { eventOf } from './timeline.ts';

const ID = '019b76da-a800-7000-8000-000000000001';
const other = (number: number) => ID.replace(/.$/, String(number));
const PASSPORT: Passport = {
  ...{ id: other(2), vehicleId: other(3), holderId: ID, role: 'owner', email: 'a@post.example', state: 'activated' },
  ...{ fleetId: null, issuedOn: '2026-01-01', activatedOn: null, offeredUntil: null, invitedOn: null },
};
const FLEET: Fleet = {
  ...{ id: other(4), customerId: ID, managerPassportId: other(2), name: 'Park', managerName: 'Jan' },
  ...{ email: 'park@post.example', createdOn: '2026-01-01', state: 'inactive' },
};

const facts: Facts = {
  ...{ customer: null, passport: null, fleet: null, contact: null, vehicle: null, appointment: null },
  otherCustomer: { ...EMPTY_CUSTOMER_DETAILS, id: ID, lastName: 'Jansen' },
  passportsOfOther: [PASSPORT],
  fleetsOfOther: [FLEET],
  contactsOfOther: [],
  eventsOfOther: [],
  appointmentsOfOther: [],
  ...{ passportsOfFleet: 0, passportOfVehicle: null, vehicleOfPlate: null, passportOfPlate: null },
  ...{ fleetManagedByPassport: null, emailUsers: [] },
};
const payload = { customerId: ID };
const why = (changes: Partial<Facts>) => customerErase.check(payload, { ...facts, ...changes })?.code ?? null;

describe('erasing a customer', () => {
  it('takes along what is about the customer, the customer first, and no car', () => {
    expect(why({})).toBeNull();
    const gone = customerErase.replaces?.(payload, facts) ?? [];
    expect(gone.map(({ entity }) => entity)).toEqual(['customer', 'passport', 'fleet']);
    expect(gone.every(({ by }) => by === null)).toBe(true);
  });

  it('waits for a fleet account that is in use, a transfer, and the fleet of somebody else', () => {
    expect(why({ fleetsOfOther: [{ ...FLEET, state: 'active' }] })).toBe('customer_has_fleet');
    expect(why({ passportsOfOther: [{ ...PASSPORT, offeredUntil: '2026-12-07' }] })).toBe('transfer_under_way');
    expect(why({ passportsOfOther: [{ ...PASSPORT, fleetId: other(5) }] })).toBe('customer_in_fleet');
  });

  it('does nothing the second time', () => {
    const gone = { otherCustomer: null, passportsOfOther: [], fleetsOfOther: [] };
    expect(why(gone)).toBeNull();
    expect(customerErase.replaces?.(payload, { ...facts, ...gone })).toEqual([]);
  });

  it('leaves a line of ids alone', () => {
    const source = { id: other(6), actor: { id: other(7), name: 'Sanne de Boer' }, at: '2026-11-24T10:00:00.000Z' };
    const read = { type: 'customer.erase' as const, definition: customerErase as never, payload };
    const line = eventOf(source, read, facts, []);
    expect(line).toMatchObject({ kind: 'customer.erase', customerId: ID, actor: other(7), fields: '' });
    expect(JSON.stringify(line)).not.toContain('Sanne');
  });
});
