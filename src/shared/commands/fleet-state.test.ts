import { describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../domain/customer.ts';
import type { Fleet } from '../domain/fleet.ts';
import { fleetSchema } from '../domain/fleet.ts';
import { whyNotDeactivate } from '../domain/fleet-rules.ts';
import type { Passport } from '../domain/passport.ts';
import { whyNoNewPassport, whyNotLink } from '../domain/passport-rules.ts';

const customer = { ...EMPTY_CUSTOMER_DETAILS, id: '019b76da-a802-7000-8000-000000000002', lastName: 'Bakker' };
const ID = '019b76da-a802-7000-8000-000000000001';
const before = {
  ...{ id: ID, customerId: ID, managerPassportId: ID, name: 'Bakkerij', managerName: 'Jan' },
  ...{ email: 'wagenpark@bakker.example', createdOn: '2026-01-03' },
};
const fleet: Fleet = { ...before, state: 'inactive' };
const passport: Passport = {
  id: ID,
  vehicleId: ID,
  holderId: ID,
  role: 'owner',
  email: 'jan@bakker.example',
  state: 'activated',
  fleetId: null,
  issuedOn: '2026-01-01',
  activatedOn: '2026-01-02',
  offeredUntil: null,
  invitedOn: null,
};

describe('a fleet account', () => {
  it('is active where an older program says nothing of it', () => {
    expect(fleetSchema.parse(before).state).toBe('active');
  });

  it('is deactivated when no AutoPaspoort is in it', () => {
    expect(whyNotDeactivate({ fleet: null, passportsOfFleet: 0 })?.code).toBe('fleet_not_found');
    expect(whyNotDeactivate({ fleet, passportsOfFleet: 1 })?.code).toBe('fleet_has_passports');
    expect(whyNotDeactivate({ fleet, passportsOfFleet: 0 })).toBeNull();
  });

  it('takes no AutoPaspoort while it is not active, neither an existing one nor a new one', () => {
    expect(whyNotLink({ passport, fleet })?.code).toBe('fleet_not_active');
    const facts = { customer, passportOfPlate: null, emailUsers: [], fleet };
    expect(whyNoNewPassport(facts, true)?.code).toBe('fleet_not_active');
    expect(whyNotLink({ passport, fleet: { ...fleet, state: 'active' } })).toBeNull();
  });
});
