import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../../shared/domain/customer.ts';
import { findConflicts } from './find-conflicts.ts';
import { isStorable } from './storable.ts';

const id = '0199c000-0000-7000-8000-000000000001';
const mark = (revision: number, deskId: string | null) => ({
  revision,
  deskId,
  actorName: 'Ömer',
  at: '2026-11-23T09:00:00.000Z',
});
const stored = (phone: string, fields: Parameters<typeof findConflicts>[1]['fields']) => ({
  row: { ...EMPTY_CUSTOMER_DETAILS, id, phone },
  revision: 9,
  fields,
});
const edit = (phone: string | undefined, base: Record<string, number>) => ({
  target: { entity: 'customer' as const, id },
  changes: { phone },
  base,
});

describe('a conflict', () => {
  it('is a field that another desk changed after the base to something else', () => {
    expect(findConflicts(edit('2', { phone: 4 }), stored('1', { phone: mark(5, 'other') }), 'own')).toEqual([
      { field: 'phone', mine: '2', theirs: '1', changedBy: 'Ömer', changedAt: '2026-11-23T09:00:00.000Z' },
    ]);
    expect(findConflicts(edit('2', {}), stored('1', { phone: mark(1, null) }), 'own')).toHaveLength(1);
  });

  it.each([
    ['the desk has seen the change', edit('2', { phone: 5 }), 'other'],
    ['the desk made the change itself', edit('2', { phone: 4 }), 'own'],
    ['both want the same', edit('1', { phone: 4 }), 'other'],
    ['the field is not changed after all', edit(undefined, { phone: 4 }), 'other'],
  ])('is none when %s', (_why, wanted, lastDesk) => {
    expect(findConflicts(wanted, stored('1', { phone: mark(5, lastDesk) }), 'own')).toEqual([]);
  });

  it('is none on a field that nobody ever changed', () => {
    expect(findConflicts(edit('2', {}), stored('1', {}), 'own')).toEqual([]);
  });

  it('is not made by names that every object has', () => {
    const odd = { ...edit('2', {}), changes: { constructor: 'x', toString: 'y' } };
    expect(findConflicts(odd, stored('1', {}), 'own')).toEqual([]);
  });

  it('depends on nothing but the order of base and last change', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string(), fc.string(), (base, last, mine, theirs) => {
        const found = findConflicts(edit(mine, { phone: base }), stored(theirs, { phone: mark(last, 'other') }), 'own');
        expect(found.length).toBe(last > base && mine !== theirs ? 1 : 0);
      }),
    );
  });
});

describe('text that the database can keep', () => {
  it('is any but NUL and half characters, however deep', () => {
    expect(isStorable({ a: ['Çelik €😀', { b: null, c: 1, d: true }] })).toBe(true);
    expect(isStorable({ a: ['x\0'] })).toBe(false);
    expect(isStorable({ a: { b: '\udc00' } })).toBe(false);
    expect(isStorable({ 'k\0': 1 })).toBe(false);
  });

  it('takes every well-formed string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isStorable(text)).toBe(!text.includes('\0'));
      }),
    );
  });
});
