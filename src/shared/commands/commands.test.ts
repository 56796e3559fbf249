import { describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../domain/customer.ts';
import type { Fleet } from '../domain/fleet.ts';
import type { Passport } from '../domain/passport.ts';
import type { Facts } from './facts.ts';
import { type CommandPayload, type CommandType, commands, readCommand } from './registry.ts';

const ids = {
  customer: '0199c000-0000-7000-8000-000000000001',
  vehicle: '0199c000-0000-7000-8000-000000000002',
  passport: '0199c000-0000-7000-8000-000000000003',
  fleet: '0199c000-0000-7000-8000-000000000004',
  otherFleet: '0199c000-0000-7000-8000-000000000005',
  otherCustomer: '0199c000-0000-7000-8000-000000000006',
};
const customer = { ...EMPTY_CUSTOMER_DETAILS, id: ids.customer, lastName: 'Kuiper' };
const passport: Passport = {
  id: ids.passport,
  vehicleId: ids.vehicle,
  holderId: ids.customer,
  role: 'owner',
  email: 'jan@kuiper.example',
  state: 'activated',
  fleetId: null,
  issuedOn: '2026-01-01',
  activatedOn: '2026-01-02',
  offeredUntil: null,
  invitedOn: null,
};
const fleet: Fleet = {
  id: ids.fleet,
  customerId: ids.customer,
  managerPassportId: ids.passport,
  name: 'Kuiper Loodgieters',
  managerName: 'Jan Kuiper',
  email: 'wagenpark@kuiper.example',
  createdOn: '2026-01-03',
  state: 'active',
};
const NOTHING: Facts = {
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
};
const vehicleDetails = {
  plate: 'TT601D',
  make: 'VOLKSWAGEN',
  model: 'KOMBI',
  year: 2013,
  fuel: 'Diesel',
  apkExpiresOn: null,
};

/** Runs a command as desk and service do: parse, check, effect. */
function judge<T extends CommandType>(type: T, payload: CommandPayload<T>, facts: Partial<Facts>) {
  const read = readCommand({ type, version: 1, payload });
  if (!read.ok) return { code: read.error.code, rows: [] };
  const all = { ...NOTHING, ...facts };
  const refusal = read.value.definition.check(read.value.payload, all);
  if (refusal) return { code: refusal.code, field: refusal.field, rows: [] };
  return { code: 'ok', rows: read.value.definition.effect(read.value.payload, all, { today: '2026-11-23' }) };
}

const createFleet = {
  fleetId: ids.fleet,
  customerId: ids.customer,
  managerPassportId: ids.passport,
  details: { name: 'Kuiper Loodgieters', managerName: 'Jan Kuiper', email: 'wagenpark@kuiper.example' },
};

describe('a fleet account (rules 1 and 2)', () => {
  it('is made for the holder of an activated AutoPaspoort', () => {
    expect(judge('fleet.create', createFleet, { customer, passport })).toEqual({
      code: 'ok',
      rows: [{ entity: 'fleet', row: { ...fleet, createdOn: '2026-11-23' } }],
    });
  });

  it('is refused while the AutoPaspoort is not activated', () => {
    const facts = { customer, passport: { ...passport, state: 'issued' as const } };
    expect(judge('fleet.create', createFleet, facts).code).toBe('passport_not_activated');
  });

  it('is refused from the passport of somebody else', () => {
    const facts = { customer, passport: { ...passport, holderId: ids.otherCustomer } };
    expect(judge('fleet.create', createFleet, facts).code).toBe('passport_of_other_customer');
  });

  it('is made once from one passport', () => {
    expect(judge('fleet.create', createFleet, { customer, passport, fleetManagedByPassport: fleet }).code).toBe(
      'passport_manages_fleet',
    );
  });

  it("is refused with the e-mail of the manager's own AutoPaspoort, even in capitals", () => {
    const payload = { ...createFleet, details: { ...createFleet.details, email: 'JAN@Kuiper.example' } };
    expect(judge('fleet.create', payload, { customer, passport })).toMatchObject({
      code: 'fleet_email_is_own_passport',
      field: 'email',
    });
  });

  it.each(['passport', 'fleet', 'staff'] as const)('is refused with an e-mail that a %s uses', (kind) => {
    const facts = { customer, passport, emailUsers: [{ kind, id: ids.otherFleet }] };
    expect(judge('fleet.create', createFleet, facts)).toMatchObject({ code: 'email_in_use', field: 'email' });
  });

  it('keeps its own e-mail when only the name changes', () => {
    const payload = {
      fleetId: ids.fleet,
      managerPassportId: ids.passport,
      changes: { name: 'Kuiper Installatie', email: fleet.email },
      base: { name: 1, email: 1 },
    };
    const facts = { fleet, passport, emailUsers: [{ kind: 'fleet' as const, id: ids.fleet }] };
    expect(judge('fleet.update', payload, facts).rows).toEqual([
      { entity: 'fleet', row: { ...fleet, name: 'Kuiper Installatie' } },
    ]);
  });
});

describe('linking (rules 4 and 5)', () => {
  const link = { passportId: ids.passport, fleetId: ids.fleet, base: { fleetId: 1 } };

  it('puts an activated passport in the fleet', () => {
    expect(judge('passport.link', link, { passport, fleet }).rows).toEqual([
      { entity: 'passport', row: { ...passport, fleetId: ids.fleet } },
    ]);
  });

  it('is refused for a passport that is not activated: those take the fleet in the create form', () => {
    const facts = { passport: { ...passport, state: 'issued' as const }, fleet };
    expect(judge('passport.link', link, facts).code).toBe('passport_not_activated');
  });

  it('is refused for a passport in another fleet', () => {
    const facts = { passport: { ...passport, fleetId: ids.otherFleet }, fleet };
    expect(judge('passport.link', link, facts).code).toBe('passport_in_other_fleet');
  });

  it('to the fleet it is in already changes nothing', () => {
    const linked = { ...passport, fleetId: ids.fleet };
    expect(judge('passport.link', link, { passport: linked, fleet }).rows).toEqual([
      { entity: 'passport', row: linked },
    ]);
  });

  it('is undone by unlinking from that same fleet, and from no other', () => {
    const unlink = { passportId: ids.passport, fleetId: ids.fleet, base: { fleetId: 1 } };
    const linked = { ...passport, fleetId: ids.fleet };
    expect(judge('passport.unlink', unlink, { passport: linked }).rows).toEqual([
      { entity: 'passport', row: passport },
    ]);
    expect(judge('passport.unlink', unlink, { passport: { ...linked, fleetId: ids.otherFleet } }).code).toBe(
      'passport_in_other_fleet',
    );
  });
});

describe('a new AutoPaspoort (rule 4, way 2)', () => {
  const issue = {
    passportId: ids.passport,
    vehicleId: ids.vehicle,
    vehicle: vehicleDetails,
    holderId: ids.customer,
    role: 'driver' as const,
    email: 'jan@kuiper.example',
    fleetId: ids.fleet,
  };

  it('makes the car and the passport, linked to the fleet picked in the form', () => {
    const { rows } = judge('passport.issue', issue, { customer, fleet });
    expect(rows.map((write) => write.entity)).toEqual(['vehicle', 'passport']);
    expect(rows[1]?.row).toMatchObject({ state: 'issued', fleetId: ids.fleet, role: 'driver' });
  });

  it('takes the car that the garage knows under that plate', () => {
    const known = { ...vehicleDetails, id: ids.otherCustomer, colour: 'ROOD', mileage: 120_000, lastVisitOn: null };
    const { rows } = judge('passport.issue', issue, { customer, fleet, vehicleOfPlate: known });
    expect(rows).toMatchObject([{ entity: 'passport', row: { vehicleId: known.id } }]);
  });

  it('is refused when the car has one', () => {
    expect(judge('passport.issue', issue, { customer, fleet, passportOfPlate: passport })).toMatchObject({
      code: 'vehicle_has_passport',
      field: 'plate',
    });
  });

  it('is refused with the login of a fleet as e-mail of the holder', () => {
    const facts = { customer, fleet, emailUsers: [{ kind: 'fleet' as const, id: ids.fleet }] };
    expect(judge('passport.issue', issue, facts)).toMatchObject({ code: 'email_is_fleet_login', field: 'email' });
  });

  it('may share the e-mail of the same holder’s other passport', () => {
    const facts = { customer, fleet, emailUsers: [{ kind: 'passport' as const, id: ids.otherFleet }] };
    expect(judge('passport.issue', issue, facts).code).toBe('ok');
  });
});

describe('a customer', () => {
  it('needs a last name, or a company name when it is a company', () => {
    const details = { ...EMPTY_CUSTOMER_DETAILS };
    expect(judge('customer.create', { customerId: ids.customer, details }, {})).toMatchObject({
      code: 'customer_needs_name',
      field: 'lastName',
    });
    const business = { ...details, kind: 'business' as const };
    expect(judge('customer.create', { customerId: ids.customer, details: business }, {})).toMatchObject({
      field: 'companyName',
    });
  });

  it('changes in the given fields alone', () => {
    const payload = { customerId: ids.customer, changes: { phone: '030 123 45 67' }, base: { phone: 3 } };
    expect(judge('customer.update', payload, { customer }).rows).toEqual([
      { entity: 'customer', row: { ...customer, phone: '030 123 45 67' } },
    ]);
  });
});

describe('reading a command', () => {
  it('refuses a type or version that this program does not know', () => {
    expect(readCommand({ type: 'customer.explode', version: 1, payload: {} })).toMatchObject({
      error: { code: 'command_unknown' },
    });
    expect(readCommand({ type: 'customer.create', version: 99, payload: {} })).toMatchObject({
      error: { code: 'command_unknown' },
    });
  });

  it('refuses a payload that does not fit', () => {
    expect(readCommand({ type: 'customer.create', version: 1, payload: { customerId: 7 } })).toMatchObject({
      error: { code: 'command_malformed' },
    });
  });

  it('is not fooled by names that every object has', () => {
    expect(readCommand({ type: 'constructor', version: 1, payload: {} }).ok).toBe(false);
  });

  it('knows each definition under its own type', () => {
    for (const [type, definition] of Object.entries(commands)) expect(definition.type).toBe(type);
  });
});
