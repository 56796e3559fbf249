import { describe, expect, it } from 'vitest';
import { type EntityName, type EntityRow, entitySchemas, type RowWrite } from '../../shared/domain/entities.ts';
import { whyNoFleetAccount } from '../../shared/domain/fleet-rules.ts';
import { dueStatus } from '../../shared/domain/maintenance.ts';
import { demoRows } from './demo-garage.ts';

const TODAY = '2026-11-23';
const writes: readonly RowWrite[] = demoRows(TODAY).flat();

function rowsOf<E extends EntityName>(entity: E): readonly EntityRow<E>[] {
  return writes.filter((write) => write.entity === entity).map((write) => write.row as EntityRow<E>);
}

const customers = rowsOf('customer');
const vehicles = rowsOf('vehicle');
const fleets = rowsOf('fleet');
const passports = rowsOf('passport');
const maintenance = rowsOf('maintenance');

describe('the demo garage', () => {
  it('is the same every time', () => {
    expect(demoRows(TODAY).flat()).toEqual(writes);
  });

  it('fits the contract in every row, with ids of its own', () => {
    for (const write of writes) expect(entitySchemas[write.entity].parse(write.row)).toEqual(write.row);
    expect(new Set(writes.map((write) => write.row.id)).size).toBe(writes.length);
  });

  it('has the size of a small garage', () => {
    expect(customers).toHaveLength(200);
    expect(vehicles).toHaveLength(260);
    expect(fleets).toHaveLength(6);
    expect(passports.length).toBeGreaterThan(230);
    expect(passports.length).toBeLessThan(260);
    expect(vehicles.some((vehicle) => vehicle.plate === 'TT601D')).toBe(true);
  });

  it('has each plate once, and each car one passport at most', () => {
    expect(new Set(vehicles.map((vehicle) => vehicle.plate)).size).toBe(260);
    expect(new Set(passports.map((passport) => passport.vehicleId)).size).toBe(passports.length);
  });

  it('keeps the rules of the manual', () => {
    const addresses = new Set(passports.map((passport) => passport.email));
    for (const fleet of fleets) {
      const customer = customers.find((each) => each.id === fleet.customerId) ?? null;
      const passport = passports.find((each) => each.id === fleet.managerPassportId) ?? null;
      expect(whyNoFleetAccount({ customer, passport, fleetManagedByPassport: null })).toBeNull();
      expect(addresses.has(fleet.email)).toBe(false);
      const plates = passports.filter((each) => each.fleetId === fleet.id).length;
      expect(plates).toBeGreaterThanOrEqual(3);
      expect(plates).toBeLessThanOrEqual(30);
    }
  });

  it('leaves companies that a new fleet can be made for, and passports of both states', () => {
    const withFleet = new Set(fleets.map((fleet) => fleet.customerId));
    const companies = customers.filter((customer) => customer.kind === 'business' && !withFleet.has(customer.id));
    const ready = companies.filter((company) =>
      passports.some((each) => each.holderId === company.id && each.state === 'activated'),
    );
    expect(ready.length).toBeGreaterThan(10);
    expect(passports.filter((passport) => passport.state === 'issued').length).toBeGreaterThan(15);
  });

  it('has maintenance that is overdue, soon and later, and history', () => {
    const due = maintenance.filter((line) => line.state === 'due').map((line) => dueStatus(TODAY, line.dueOn));
    for (const status of ['overdue', 'soon', 'later'])
      expect(due.filter((each) => each === status).length).toBeGreaterThan(15);
    const done = maintenance.filter((line) => line.state === 'done');
    expect(done.length).toBeGreaterThan(200);
    for (const line of done) expect((line.doneOn ?? '') <= TODAY).toBe(true);
  });

  it('has no telephone number and no mail address that anybody could have', () => {
    expect(rowsOf('contact').length).toBeGreaterThan(10);
    for (const { phone, email } of [...customers, ...rowsOf('contact')]) {
      expect(phone).toMatch(/^(\+31600|\+31300)/);
      if (email !== '') expect(email).toMatch(/\.example$/);
    }
  });

  it('moves with the day it is made on', () => {
    const later = demoRows('2027-05-01').flat();
    expect(later).not.toEqual(writes);
    for (const write of later) entitySchemas[write.entity].parse(write.row);
  });
});
