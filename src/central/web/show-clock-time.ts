import type { ClockTime } from '../../shared/domain/appointment.ts';
import type { Language } from './language.ts';

const WEEKDAY: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
};

/** `2026-12-01` in full: `dinsdag 1 december 2026`. */
export function showWeekday(day: string, language: Language): string {
  return WEEKDAY[language].format(new Date(`${day}T00:00:00Z`));
}

/** `2026-12-01T09:30` in full: `dinsdag 1 december 2026 om 09:30`. */
export function showClockTime(at: ClockTime, language: Language): string {
  return `${showWeekday(at.slice(0, 10), language)} ${language === 'nl' ? 'om' : 'at'} ${at.slice(11)}`;
}
