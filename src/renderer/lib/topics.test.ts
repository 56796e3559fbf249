import { describe, expect, it } from 'vitest';
import { isStaleAfter } from './topics.ts';

describe('isStaleAfter', () => {
  it('renews the rows that show names and badges of what changed', () => {
    expect(isStaleAfter('customers.list', ['passports'])).toBe(true);
    expect(isStaleAfter('home.overview', ['maintenance'])).toBe(true);
    expect(isStaleAfter('sync.outbox', ['outbox'])).toBe(true);
    // An import that was sent can no longer be undone.
    expect(isStaleAfter('import.state', ['outbox'])).toBe(true);
    expect(isStaleAfter('import.rows', ['customers'])).toBe(true);
  });

  it('leaves alone what does not depend on it', () => {
    expect(isStaleAfter('fleets.suggest', ['maintenance'])).toBe(false);
    expect(isStaleAfter('settings.get', ['customers', 'passports', 'fleets', 'maintenance', 'outbox'])).toBe(false);
  });
});
