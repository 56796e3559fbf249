import { describe, expect, it } from 'vitest';
import { dueStatus, mostUrgent } from './maintenance.ts';

describe('maintenance status', () => {
  it('is overdue from the day after the due day', () => {
    expect(dueStatus('2026-11-23', '2026-11-22')).toBe('overdue');
    expect(dueStatus('2026-11-23', '2026-11-23')).toBe('soon');
  });

  it('is soon up to and including thirty days ahead', () => {
    expect(dueStatus('2026-11-23', '2026-12-23')).toBe('soon');
    expect(dueStatus('2026-11-23', '2026-12-24')).toBe('later');
  });

  it('is unknown without a due day', () => {
    expect(dueStatus('2026-11-23', null)).toBe('unknown');
  });

  it('of a car is that of its most urgent item', () => {
    expect(mostUrgent(['later', 'overdue', 'soon'])).toBe('overdue');
    expect(mostUrgent(['unknown', 'later'])).toBe('later');
    expect(mostUrgent([])).toBe('unknown');
  });
});
