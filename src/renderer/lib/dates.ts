import type { Instant, IsoDate } from '../../shared/domain/dates.ts';

export type Language = 'nl' | 'en';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const ZONE = 'Europe/Amsterdam';
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a thousand uses of it. */
function formatter(language: Language, withTime: boolean): Intl.DateTimeFormat {
  const key = `${language}${withTime}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    ...(withTime ? { hour: '2-digit', minute: '2-digit', timeZone: ZONE } : { timeZone: 'UTC' }),
  });
  formatters.set(key, made);
  return made;
}

/** A calendar day as people write it: `12-03-2026` (nl), `12/03/2026` (en). */
export function formatDay(day: IsoDate, language: Language): string {
  return formatter(language, false).format(Date.parse(day));
}

/** A calendar day in full: `maandag 23 november 2026`. */
export function formatWeekday(day: IsoDate, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(Date.parse(day));
}

/** A moment on the Dutch clock: `12-03-2026 14:05`. */
export function formatMoment(moment: Instant, language: Language): string {
  return formatter(language, true).format(Date.parse(moment)).replace(',', '');
}

/** A moment of today by the clock alone (`14:05`), another one with its day. */
export function formatClock(moment: Instant, now: Date, language: Language): string {
  const text = formatMoment(moment, language);
  const [day] = formatMoment(now.toISOString(), language).split(' ');
  return text.startsWith(`${day} `) ? text.slice(-5) : text;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago or ahead, in the largest whole unit: `3 minuten geleden`, `over 20 seconden`. */
export function formatAge(moment: Instant, now: number, language: Language): string {
  const seconds = Math.round((Date.parse(moment) - now) / 1000);
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(seconds, 'second');
}

/**
 * As `formatAge`, of what has happened. The clock of a screen ticks now and then: what came after its last tick is no less past.
 */
export function formatPast(moment: Instant, now: number, language: Language): string {
  return formatAge(moment, Math.max(now, Date.parse(moment)), language);
}

/** Years with two digits up to this many years ahead count as this century. */
const YEARS_AHEAD = 30;

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= (new Date().getFullYear() % 100) + YEARS_AHEAD ? 2000 + year : 1900 + year;
}

/** Reads a day as typed at a counter: `1-3-2027`, `01/03/27`, `1 3 2027`, `01032027`. `null` when it is no day. */
export function parseDay(text: string): IsoDate | null {
  const trimmed = text.trim();
  const match =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', yearText = ''] = match;
  const iso = `${fullYear(yearText)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  // 31-02 rolls over to March in Date, or is no date at all; neither is what was meant.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
