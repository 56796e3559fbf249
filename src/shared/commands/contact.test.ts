import { describe, expect, it } from 'vitest';
import type { Contact } from '../domain/contact.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../domain/customer.ts';
import { contactCreate } from './contact-create.ts';
import { contactRemove } from './contact-remove.ts';
import { contactUpdate } from './contact-update.ts';
import { customerMerge } from './customer-merge.ts';
import type { Facts } from './facts.ts';
import { readCommand } from './registry.ts';
import { eventOf } from './timeline.ts';

const id = (n: number) => `019b76da-a802-7000-8000-00000000000${n}`;
const customer = { ...EMPTY_CUSTOMER_DETAILS, id: id(1), lastName: 'Bakker' };
const fleet = {
  id: id(3),
  customerId: id(1),
  managerPassportId: id(4),
  name: 'Bakkerij',
  managerName: 'Jan',
  email: 'wagenpark@bakker.example',
  createdOn: '2026-01-03',
  state: 'active',
} as const;
const details = { fullName: 'Els de Wit', position: 'Planner', phone: '+31600123456', email: '' };
const contact: Contact = { ...details, id: id(5), customerId: id(1), fleetId: id(3) };
const facts = (part: Partial<Facts>): Facts => ({
  customer: null,
  otherCustomer: null,
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
const today = { today: '2026-11-23' } as const;

describe('a contact', () => {
  const create = { contactId: id(5), customerId: id(1), fleetId: id(3), details };

  it('is of a customer, and of a fleet of that customer only', () => {
    expect(contactCreate.check(create, facts({ fleet }))?.code).toBe('customer_not_found');
    expect(contactCreate.check(create, facts({ customer }))?.code).toBe('fleet_not_found');
    const elsewhere = { ...fleet, customerId: id(2) };
    expect(contactCreate.check(create, facts({ customer, fleet: elsewhere }))?.code).toBe('fleet_not_found');
    expect(contactCreate.check(create, facts({ customer, fleet }))).toBeNull();
    expect(contactCreate.effect(create, facts({ customer, fleet }), today)).toEqual([
      { entity: 'contact', row: contact },
    ]);
  });

  it('is changed field by field, and not when somebody removed it', () => {
    const update = { contactId: id(5), changes: { phone: '' }, base: { phone: 3 } };
    expect(contactUpdate.check(update, facts({}))?.code).toBe('contact_not_found');
    expect(contactUpdate.effect(update, facts({ contact }), today)).toEqual([
      { entity: 'contact', row: { ...contact, phone: '' } },
    ]);
  });

  it('goes for good, which the timeline tells without the name; a second time there is nothing to tell', () => {
    const payload = { contactId: id(5) };
    const read = readCommand({ type: 'contact.remove', version: 1, payload });
    if (!read.ok) throw new Error('not read');
    const source = { id: id(9), actor: { name: 'Sanne' }, at: '2026-11-23T09:00:00.000Z' };
    expect(contactRemove.replaces?.(payload, facts({ contact }))).toEqual([{ entity: 'contact', id: id(5), by: null }]);
    expect(eventOf(source, read.value, facts({ contact }), [])).toMatchObject({
      customerId: id(1),
      fleetId: id(3),
      kind: 'contact.remove',
      fields: '',
    });
    expect(contactRemove.replaces?.(payload, facts({}))).toEqual([]);
    expect(eventOf(source, read.value, facts({}), [])).toBeNull();
  });

  it('goes along when its customer becomes one with another', () => {
    const { id: _id, ...seen } = customer;
    const survivor = { ...customer, id: id(2) };
    const payload = { survivorId: id(2), goneId: id(1), chosen: {}, base: {}, seen, seenBase: {} };
    const merged = facts({ customer: survivor, otherCustomer: customer, contactsOfOther: [contact] });
    expect(customerMerge.effect(payload, merged, today)).toContainEqual({
      entity: 'contact',
      row: { ...contact, customerId: id(2) },
    });
  });
});
