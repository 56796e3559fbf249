import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { REMINDER_DAYS, REMINDER_KINDS, reminderMoment } from './reminder-rules.ts';

const DUE = '2027-03-01';

describe('reminders of what is due', () => {
  it.each(REMINDER_KINDS)('about %s come on their days, and stay what they were until the next', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 120 }), (left) => {
        const moment = reminderMoment(kind, addDays(DUE, -left), DUE);
        const reached = REMINDER_DAYS[kind].filter((days) => days >= left);
        expect(moment).toBe(left < 0 || reached.length === 0 ? null : Math.min(...reached));
      }),
    );
  });

  it('begin six weeks before an APK runs out, and end on its last day', () => {
    expect(reminderMoment('apk', addDays(DUE, -43), DUE)).toBeNull();
    expect(reminderMoment('apk', addDays(DUE, -42), DUE)).toBe(42);
    expect(reminderMoment('apk', DUE, DUE)).toBe(3);
    expect(reminderMoment('apk', addDays(DUE, 1), DUE)).toBeNull();
  });
});
