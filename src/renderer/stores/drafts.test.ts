import { beforeEach, describe, expect, it } from 'vitest';
import { draftKeys, useDrafts } from './drafts.ts';

const REFUSED = '01900000-0000-7000-8000-000000000001';

describe('drafts', () => {
  beforeEach(() => useDrafts.getState().clear());

  it('keep what was typed per form', () => {
    const { put } = useDrafts.getState();
    put(draftKeys.customer('a'), { city: 'Ede' });
    put(draftKeys.customer('b'), { city: 'Elst' });
    expect(useDrafts.getState().drafts).toEqual({ 'customer:a': { city: 'Ede' }, 'customer:b': { city: 'Elst' } });
  });

  it('forget one form, or all after signing out', () => {
    const { put, drop, clear } = useDrafts.getState();
    put(draftKeys.newCustomer, {});
    put(draftKeys.link('p'), {});
    drop(draftKeys.newCustomer);
    expect(Object.keys(useDrafts.getState().drafts)).toEqual(['link:p']);
    clear();
    expect(useDrafts.getState().drafts).toEqual({});
  });

  it('come back with what the form began with, and with the refused change that they correct', () => {
    const key = draftKeys.customer('a');
    const savedAt = '2026-11-24T13:05:00.000Z';
    useDrafts.getState().restore([
      { key, values: { city: 'Ede' }, start: { city: 'Elst' }, corrects: REFUSED, savedAt },
      { key: draftKeys.newCustomer, values: {}, start: null, corrects: null, savedAt },
    ]);
    expect(useDrafts.getState()).toMatchObject({
      loaded: true,
      drafts: { [key]: { city: 'Ede' }, 'customer:new': {} },
      starts: { [key]: { city: 'Elst' } },
      corrects: { [key]: REFUSED },
      restored: { [key]: savedAt, 'customer:new': savedAt },
    });
  });

  it('no longer correct a refused change once they were dropped', () => {
    const key = draftKeys.customer('a');
    const { correct, drop } = useDrafts.getState();
    correct(key, { city: 'Ede' }, REFUSED);
    drop(key);
    expect(useDrafts.getState().corrects).toEqual({});
  });
});
