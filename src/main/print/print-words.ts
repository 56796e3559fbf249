import type { DueStatus } from '../../shared/domain/maintenance.ts';
import type { PassportState } from '../../shared/domain/passport.ts';

/** Printed documents are Dutch whatever the language of the screen: they go to the garage's customers. */
export const stateWords: Record<PassportState, string> = {
  issued: 'Uitnodiging verstuurd',
  activated: 'Geactiveerd',
};

export const statusWords: Record<DueStatus, string> = {
  overdue: 'Verlopen',
  soon: 'Binnen 30 dagen',
  later: 'Op orde',
  unknown: 'Onbekend',
};

const DAY = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});
const KILOMETRES = new Intl.NumberFormat('nl-NL');

const MONTH = {
  short: new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `2026-11` as `nov` or `november 2026`. */
export function monthWords(month: string, length: 'short' | 'long'): string {
  return MONTH[length].format(new Date(`${month}-01`));
}

/** `2026-11-23` as `23-11-2026`; a dash when not known. */
export function dayWords(day: string | null): string {
  return day === null ? '–' : DAY.format(new Date(day));
}

const LONG_DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-03` as `3 november 2026`. */
export function longDayWords(day: string): string {
  return LONG_DAY.format(new Date(day));
}

/** A moment (ISO 8601) as Dutch date and time; a dash when there was none. */
export function momentWords(moment: string | null): string {
  return moment === null ? '–' : MOMENT.format(new Date(moment));
}

const MONEY = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** Euro cents as `€ 12,50`. */
export function moneyWords(cents: number): string {
  return MONEY.format(cents / 100);
}

export function mileageWords(kilometres: number | null): string {
  return kilometres === null ? '–' : `${KILOMETRES.format(kilometres)} km`;
}
