import type { Language } from './dates.ts';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const numbers = { nl: new Intl.NumberFormat(LOCALES.nl), en: new Intl.NumberFormat(LOCALES.en) };
const euros = {
  nl: new Intl.NumberFormat(LOCALES.nl, { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat(LOCALES.en, { style: 'currency', currency: 'EUR' }),
};

/** A whole number with separators: `12.345`. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** A mileage: `123.456 km`. */
export function formatMileage(km: number, language: Language): string {
  return `${formatNumber(km, language)}\u00a0km`;
}

/** An amount kept in cents: `€ 1.234,50`. */
export function formatEuro(cents: number, language: Language): string {
  return euros[language].format(cents / 100);
}
