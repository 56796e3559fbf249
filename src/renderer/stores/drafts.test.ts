import { beforeEach, describe, expect, it } from 'vitest';
import { draftKeys, useDrafts } from './drafts.ts';

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
});
