import { describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../../../shared/domain/customer.ts';
import { correctionOf } from './correction.ts';

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;

describe('correctionOf', () => {
  it('fills the form of a new customer with what was asked', () => {
    const details = { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Jansen' };
    expect(
      correctionOf({ type: 'customer.create', payload: { customerId: id(1), details }, customerId: null }),
    ).toEqual({
      href: '/klanten/nieuw',
      draftKey: 'customer:new',
      draft: { ...details, plate: '' },
    });
  });

  it('fills the form of a new AutoPaspoort in the spelling of the screen', () => {
    const payload = {
      passportId: id(1),
      vehicleId: id(2),
      holderId: id(3),
      role: 'driver',
      email: 'jan@post.example',
      fleetId: id(4),
      vehicle: { plate: 'TT601D', make: '', model: '', year: 2019, fuel: '', apkExpiresOn: '2027-03-01' },
    };
    const correction = correctionOf({ type: 'passport.issue', payload, customerId: null });
    expect(correction?.href).toBe(`/klanten/${id(3)}/autopaspoort`);
    expect(correction?.draft).toMatchObject({ plate: 'TT-601-D', apkExpiresOn: '01-03-2027', role: 'driver' });
    expect(correction?.fleetId).toBe(id(4));
  });

  it('leads a fleet account back to the profile, or to its settings', () => {
    const details = { name: 'Vloot', managerName: 'Piet', email: 'vloot@bedrijf.example' };
    const create = { fleetId: id(1), customerId: id(2), managerPassportId: id(3), details };
    expect(correctionOf({ type: 'fleet.create', payload: create, customerId: null })?.href).toBe(`/klanten/${id(2)}`);
    const update = { fleetId: id(1), managerPassportId: id(3), changes: { name: 'Vloot 2' }, base: {} };
    expect(correctionOf({ type: 'fleet.update', payload: update, customerId: null })).toMatchObject({
      href: `/wagenparken/${id(1)}/instellingen`,
      draft: { name: 'Vloot 2' },
    });
  });

  it('leads a link back to its form on the profile, with the fleet to pick', () => {
    const payload = { passportId: id(1), fleetId: id(2), base: {} };
    expect(correctionOf({ type: 'passport.link', payload, customerId: id(3) })).toEqual({
      href: `/klanten/${id(3)}`,
      draftKey: `link:${id(1)}`,
      draft: { fleetId: { text: '', fleet: null } },
      fleetId: id(2),
    });
  });

  it('offers no form where there is none, or nothing was kept', () => {
    expect(correctionOf({ type: 'passport.link', payload: {}, customerId: null })).toBeNull();
    expect(correctionOf({ type: 'customer.create', payload: undefined, customerId: null })).toBeNull();
    expect(correctionOf({ type: 'of another version', payload: {}, customerId: null })).toBeNull();
  });
});
