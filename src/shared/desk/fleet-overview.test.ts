import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleetOverview, type OverviewCar } from './fleet-overview.ts';
import { FIRST_OVERVIEW, OVERVIEW_GROUPS, OVERVIEW_SORTS } from './overview-choice.ts';

const TODAY = '2026-11-24';
let count = 0;

function car(change: Partial<OverviewCar>): OverviewCar {
  count += 1;
  const plate = `TT${String(count).padStart(3, '0')}D`;
  return {
    id: String(count),
    plate,
    make: 'FIAT',
    model: '500',
    driver: 'Zoë Çelik',
    state: 'activated',
    mileage: null,
    lastVisitOn: null,
    apkExpiresOn: null,
    due: [],
    waiting: false,
    ...change,
  };
}

describe('the overview of a fleet', () => {
  it('counts a car by the first thing that it is due for, and within 60 days those within 30', () => {
    const cars = [
      car({ apkExpiresOn: '2026-11-23', due: [{ description: 'Beurt', dueOn: '2026-12-01' }] }),
      car({ apkExpiresOn: '2027-08-01', due: [{ description: 'Beurt', dueOn: '2026-12-24' }] }),
      car({ apkExpiresOn: '2027-01-23' }),
      car({ apkExpiresOn: '2027-01-24' }),
      car({}),
    ];
    const { summary } = fleetOverview(cars, FIRST_OVERVIEW, TODAY);
    expect(summary).toMatchObject({ cars: 5, overdue: 1, within30: 1, within60: 2, apkOverdue: 1 });
    expect(summary.apkMonths).toHaveLength(12);
    expect(summary.apkMonths[0]).toEqual({ month: '2026-11', cars: 0 });
    expect(summary.apkMonths[2]).toEqual({ month: '2027-01', cars: 2 });
  });

  it('groups by the month of the APK, the unknown last, and sorts within', () => {
    const cars = [
      car({ plate: 'AA', apkExpiresOn: null }),
      car({ plate: 'BB', apkExpiresOn: '2027-02-03' }),
      car({ plate: 'CC', apkExpiresOn: '2026-12-31' }),
      car({ plate: 'DD', apkExpiresOn: '2027-02-01' }),
    ];
    const { groups } = fleetOverview(cars, { ...FIRST_OVERVIEW, group: 'apkMonth', sort: 'apk' }, TODAY);
    expect(groups.map(({ key, rows }) => [key, rows.map(({ plate }) => plate)])).toEqual([
      ['2026-12', ['CC']],
      ['2027-02', ['DD', 'BB']],
      [null, ['AA']],
    ]);
  });

  it('sorts drivers as a Dutch list does', () => {
    const names = ['Zoë', 'émile', 'Bram', 'Eva'];
    const cars = names.map((driver) => car({ driver }));
    const { groups } = fleetOverview(cars, { ...FIRST_OVERVIEW, sort: 'driver' }, TODAY);
    expect(groups[0]?.rows.map(({ driver }) => driver)).toEqual(['Bram', 'émile', 'Eva', 'Zoë']);
  });

  it('keeps the plate whatever columns were chosen, and the columns in their order', () => {
    const choice = { ...FIRST_OVERVIEW, columns: ['apk', 'driver'] as const };
    expect(fleetOverview([], choice, TODAY).columns).toEqual(['plate', 'driver', 'apk']);
  });

  it('holds each car exactly once, in any order and grouping', () => {
    const day = fc.option(fc.constantFrom('2026-11-01', '2026-11-24', '2027-03-05', '2030-01-01'));
    const cars = fc.array(fc.record({ driver: fc.string(), apkExpiresOn: day }), { maxLength: 30 });
    fc.assert(
      fc.property(
        cars,
        fc.constantFrom(...OVERVIEW_GROUPS),
        fc.constantFrom(...OVERVIEW_SORTS),
        (some, group, sort) => {
          const all = some.map((change) => car(change));
          const { groups, summary } = fleetOverview(all, { ...FIRST_OVERVIEW, group, sort }, TODAY);
          const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
          expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
          expect(summary.overdue + summary.within60).toBeLessThanOrEqual(summary.cars);
        },
      ),
    );
  });
});
