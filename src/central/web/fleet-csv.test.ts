import { describe, expect, it } from 'vitest';
import type { Maintenance } from '../../shared/domain/maintenance.ts';
import type { Car } from '../portal/cars.ts';
import { fleetCsv } from './fleet-csv.ts';
import { nl } from './texts/nl.ts';

const line = (kind: Maintenance['kind'], costCents: number | null): Maintenance => ({
  id: crypto.randomUUID(),
  vehicleId: crypto.randomUUID(),
  kind,
  description: 'Werk',
  state: 'due',
  dueOn: '2026-12-01',
  doneOn: null,
  mileage: null,
  costCents,
});

function costsOf(due: readonly Maintenance[]): readonly string[] {
  const car = {
    passport: { offeredUntil: null },
    vehicle: { plate: 'TT601D', make: 'Opel', model: 'Corsa', apkExpiresOn: null, mileage: null },
    holderName: 'Noor',
    due,
    history: [],
    status: 'ok',
  } as unknown as Car;
  const [head = '', row = ''] = fleetCsv([car], nl, 'nl').replace('\ufeff', '').split('\r\n');
  const [names, values] = [head.split(';'), row.split(';')];
  const headings = ['vanaf', 'tot en met'].map((which) => `Verwachte kosten ${which} (indicatie)`);
  return headings.map((name) => values[names.indexOf(name)] ?? '?');
}

describe('expected cost in the list for a spreadsheet', () => {
  it('is what the garage expects, and an estimate from an amount to an amount where it said nothing', () => {
    expect(costsOf([line('service', 12_345)])).toEqual(['123,45', '123,45']);
    expect(costsOf([line('service', 12_345), line('apk', null)])).toEqual(['158,45', '188,45']);
  });

  it('is empty where nobody can tell', () => {
    expect(costsOf([line('repair', null)])).toEqual(['', '']);
    expect(costsOf([])).toEqual(['', '']);
  });
});
