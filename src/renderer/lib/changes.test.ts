import { describe, expect, it } from 'vitest';
import { changedFields } from './changes.ts';

describe('changedFields', () => {
  it('gives only what changed, with the values it had', () => {
    expect(changedFields({ name: 'A', city: 'Ede', kind: 1 }, { name: 'B', city: 'Ede', kind: 1 })).toEqual({
      changes: { name: 'B' },
      before: { name: 'A' },
    });
  });

  it('gives nothing when nothing changed', () => {
    expect(changedFields({ name: 'A' }, { name: 'A' })).toEqual({ changes: {}, before: {} });
  });
});
