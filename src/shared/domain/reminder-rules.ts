import { z } from 'zod';
import { daysBetween, type IsoDate } from './dates.ts';

export const reminderKindSchema = z.enum(['apk', 'service']);
/** What a driver is reminded of, each to be switched off by itself. */
export type ReminderKind = z.infer<typeof reminderKindSchema>;

export const REMINDER_KINDS = reminderKindSchema.options;

/** Days before the due day on which the driver is reminded, the earliest first. An APK may be done two months ahead. */
export const REMINDER_DAYS: Readonly<Record<ReminderKind, readonly number[]>> = { apk: [42, 14, 3], service: [21, 3] };

/**
 * The reminder that is due today: the last of its moments that was reached, or `null` before the first one and after the due
 * day. A service that was down for a week sends the latest, not all that it missed.
 */
export function reminderMoment(kind: ReminderKind, today: IsoDate, dueOn: IsoDate): number | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return null;
  return REMINDER_DAYS[kind].filter((days) => left <= days).at(-1) ?? null;
}
