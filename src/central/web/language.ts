import type { FastifyRequest } from 'fastify';
import { en } from './texts/en.ts';
import { nl, type Texts } from './texts/nl.ts';

export type Language = 'nl' | 'en';

export const LANGUAGE_COOKIE = 'taal';

/** What was chosen, else what the browser asks for; Dutch where it asks for neither. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies[LANGUAGE_COOKIE];
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const wanted = String(request.headers['accept-language'] ?? '').toLowerCase();
  const [dutch, english] = [wanted.indexOf('nl'), wanted.indexOf('en')];
  return english >= 0 && (dutch < 0 || english < dutch) ? 'en' : 'nl';
}

export function textsOf(language: Language): Texts {
  return language === 'en' ? en : nl;
}

/** Puts values into a text: `fill('{{n}} auto’s', { n: 3 })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const DAY: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
};

/** `2027-05-17` as people write it; a dash when it is not known. */
export function showDay(day: string | null, language: Language): string {
  return day === null ? '–' : DAY[language].format(new Date(`${day}T00:00:00Z`));
}

/** A text about waiting, with the time in words: `Wacht {{wait}}.` */
export function showWait(text: string, seconds: number, language: Language): string {
  const unit = seconds < 60 ? 'second' : 'minute';
  const amount = unit === 'second' ? seconds : Math.ceil(seconds / 60);
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  const wait = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  return fill(text, { wait });
}

/** Euro cents, VAT included. */
export function showMoney(cents: number, language: Language): string {
  const locale = language === 'en' ? 'en-NL' : 'nl-NL';
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

export function showMileage(kilometres: number | null, language: Language): string {
  if (kilometres === null) return '–';
  return `${new Intl.NumberFormat(language === 'en' ? 'en-NL' : 'nl-NL').format(kilometres)} km`;
}
