import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTRY_FIELDS, registryDifferences, registryWarnings } from './registry-rules.ts';

const car = fc.record({
  make: fc.constantFrom('', 'FIAT', 'Fiat', 'SKODA'),
  model: fc.constantFrom('', '500', 'CITIGO  5D', 'citigo 5d'),
  year: fc.constantFrom(null, 2013, 2014),
  fuel: fc.constantFrom('', 'Benzine'),
  apkExpiresOn: fc.constantFrom(null, '2026-11-22', '2026-11-23'),
});

describe('what the registry says beside what the garage has', () => {
  it('differs on a field only where the registry says something else than the garage', () => {
    expect(
      registryDifferences(
        { make: 'Fiat', model: '', year: 2013, fuel: 'Benzine', apkExpiresOn: null },
        { make: 'FIAT', model: 'FIAT 500', year: 2014, fuel: '', apkExpiresOn: '2025-05-04' },
      ),
    ).toEqual([
      { field: 'model', ours: '', theirs: 'FIAT 500' },
      { field: 'year', ours: '2013', theirs: '2014' },
      { field: 'apkExpiresOn', ours: '', theirs: '2025-05-04' },
    ]);
  });

  it('differs nowhere once everything that differs was taken over', () => {
    fc.assert(
      fc.property(car, car, (ours, theirs) => {
        const fields = registryDifferences(ours, theirs).map(({ field }) => field);
        const taken = { ...ours, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
        expect(registryDifferences(taken, theirs)).toEqual([]);
        for (const field of REGISTRY_FIELDS.filter((name) => !fields.includes(name)))
          expect(taken[field]).toBe(ours[field]);
      }),
    );
  });

  it('warns of an APK from the day after it ran out, and of nothing that the registry leaves open', () => {
    const quiet = { insured: null, exported: null, openRecall: null };
    expect(registryWarnings({ ...quiet, apkExpiresOn: '2026-11-23' }, '2026-11-23')).toEqual([]);
    expect(registryWarnings({ ...quiet, apkExpiresOn: '2026-11-22' }, '2026-11-23')).toEqual(['apk_expired']);
    expect(registryWarnings({ ...quiet, apkExpiresOn: null }, '2026-11-23')).toEqual([]);
    const loud = { insured: false, exported: true, openRecall: true, apkExpiresOn: null };
    expect(registryWarnings(loud, '2026-11-23')).toEqual(['exported', 'not_insured', 'open_recall']);
    expect(registryWarnings({ ...loud, insured: true, exported: false, openRecall: false }, '2026-11-23')).toEqual([]);
  });
});
