import type { Language } from '../web/language.ts';

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', DAY),
  en: new Intl.DateTimeFormat('en-GB', DAY),
};

/** `2026-12-07` as in a letter (`7 december 2026`). Any other text stays as it is: older mails hold words already. */
export function dayInWords(day: string, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? FORMATS[language].format(new Date(`${day}T00:00:00Z`)) : day;
}
