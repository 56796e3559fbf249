import { describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../../shared/domain/customer.ts';
import type { Maintenance } from '../../shared/domain/maintenance.ts';
import { closingPassport } from './closing-passport.ts';

function done(n: number): Maintenance {
  const description = `Beurt ${n} <b>`;
  const doneOn = `20${10 + n}-01-01`;
  return {
    id: String(n),
    vehicleId: 'v',
    kind: 'service',
    description,
    state: 'done',
    dueOn: null,
    doneOn,
    mileage: n,
    costCents: null,
  };
}

function pageWith(maintenance: readonly Maintenance[]): string {
  return closingPassport({
    garageName: 'Garage De Brug',
    customer: { ...EMPTY_CUSTOMER_DETAILS, id: 'c', lastName: 'Çelik & Zn.' },
    view: {
      passport: {
        id: 'p',
        vehicleId: 'v',
        holderId: 'c',
        role: 'driver',
        email: 'c@post.example',
        state: 'activated',
        fleetId: 'f',
        issuedOn: '2026-01-01',
        activatedOn: '2026-01-02',
        offeredUntil: '2026-12-07',
        invitedOn: null,
      },
      vehicle: {
        id: 'v',
        plate: 'TT601D',
        make: 'FIAT',
        model: '500',
        year: 2014,
        fuel: 'Benzine',
        apkExpiresOn: '2027-03-01',
        colour: '',
        mileage: 90_000,
        lastVisitOn: null,
      },
      fleet: { id: 'f', name: 'Kuiper' },
      maintenance,
      status: 'later',
      managedFleet: null,
      fleetAccountRefusal: null,
      waiting: false,
    },
    printedAt: '2026-11-23T10:00:00.000Z',
    updatedThrough: null,
  }).page;
}

describe('the closing passport of a car', () => {
  it('says whose car it is, what it is, until when it is offered, and what was done', () => {
    const page = pageWith([done(1)]);
    for (const text of ['TT-601-D', 'FIAT 500', 'Kuiper', '07-12-2026', '01-01-2011', 'Bestuurder'])
      expect(page).toContain(text);
    expect(page).toContain('Çelik &amp; Zn.');
    expect(page).not.toContain('<b>');
  });

  it('stays on one page: of a long history the latest, and how many there are more', () => {
    const page = pageWith(Array.from({ length: 30 }, (_, n) => done(n)));
    expect(page.match(/Beurt \d+/g)).toHaveLength(18);
    expect(page).toContain('Beurt 29');
    expect(page).toContain('En nog 12 eerdere.');
  });

  it('says so when nothing is known', () => {
    expect(pageWith([]).match(/Niets bekend/g)).toHaveLength(2);
  });
});
