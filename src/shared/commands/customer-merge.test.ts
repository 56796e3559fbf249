import { describe, expect, it } from 'vitest';
import { type Customer, EMPTY_CUSTOMER_DETAILS } from '../domain/customer.ts';
import { customerMerge } from './customer-merge.ts';
import type { Facts } from './facts.ts';

const A: Customer = { ...EMPTY_CUSTOMER_DETAILS, id: '019b76da-a802-7000-8000-000000000001', lastName: 'Bakker' };
const B: Customer = { ...A, id: '019b76da-a802-7000-8000-000000000002', lastName: 'Backer' };
const { id: _id, ...seen } = B;
const payload = { survivorId: A.id, goneId: B.id, chosen: { lastName: 'Backer' }, base: {}, seen, seenBase: {} };
const facts = (part: Partial<Facts>): Facts => ({
  customer: A,
  otherCustomer: B,
  passportsOfOther: [],
  fleetsOfOther: [],
  contactsOfOther: [],
  eventsOfOther: [],
  appointmentsOfOther: [],
  passport: null,
  fleet: null,
  contact: null,
  passportsOfFleet: 0,
  vehicle: null,
  passportOfVehicle: null,
  appointment: null,
  vehicleOfPlate: null,
  passportOfPlate: null,
  fleetManagedByPassport: null,
  emailUsers: [],
  ...part,
});

describe('Samenvoegen', () => {
  it('needs both customers', () => {
    expect(customerMerge.check(payload, facts({ otherCustomer: null }))?.code).toBe('customer_not_found');
    expect(customerMerge.check(payload, facts({ customer: null }))?.code).toBe('customer_not_found');
    expect(customerMerge.check(payload, facts({}))).toBeNull();
  });

  it('leaves a customer with a name', () => {
    const nameless = { ...payload, chosen: { lastName: '' } };
    expect(customerMerge.check(nameless, facts({}))).toEqual({ code: 'customer_needs_name', field: 'lastName' });
  });

  it('gives the survivor the chosen values, and the id of the other the survivor as its meaning', () => {
    const writes = customerMerge.effect(payload, facts({}), { today: '2026-11-23' });
    expect(writes).toEqual([{ entity: 'customer', row: { ...A, lastName: 'Backer' } }]);
    expect(customerMerge.replaces?.(payload, facts({}))).toEqual([{ entity: 'customer', id: B.id, by: A.id }]);
  });

  it('is done already when both are one with the chosen values, else it is for a person to look at', () => {
    const again = { ...payload, goneId: A.id };
    const one = (lastName: string) => facts({ customer: { ...A, lastName }, otherCustomer: { ...A, lastName } });
    expect(customerMerge.check(again, one('Backer'))).toBeNull();
    expect(customerMerge.check(again, one('Bakker'))?.code).toBe('customers_are_one');
    expect(customerMerge.effect(again, one('Backer'), { today: '2026-11-23' })).toEqual([]);
    expect(customerMerge.replaces?.(again, one('Backer'))).toEqual([]);
  });
});
