import type { IsoDate } from '../domain/dates.ts';

const DAY_FIRST = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]{3,9}\.?)\s*[-/. ]\s*(\d{4}|\d{2})$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
/** RDW writes days like this. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** A day of Excel as a bare number, 1982 to 2119. */
const SERIAL = /^([3-7]\d{4})(?:[.,]0+)?$/;
/** Behind the day of a moment. */
const TIME = /[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/;

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const OTHER_MONTHS: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 };

/** 1899-12-30, so that day 61 is 1 March 1900, as it is in Excel. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

function day(year: number, month: number, date: number): IsoDate | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date || year < 1886 || year > 2100) return null;
  return moment.toISOString().slice(0, 10);
}

function monthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const name = text.toLowerCase().slice(0, 3);
  return OTHER_MONTHS[name] ?? MONTHS.indexOf(name) + 1;
}

/** Two digits are of this century up to 2069, as in Excel and POSIX. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A day as people write it, Dutch order (31-12-2026, 31/12/26, 31 dec 2026), ISO, RDW or Excel's number; `null` when it is none. */
export function readDate(text: string): IsoDate | null {
  const trimmed = text.trim().replace(TIME, '').trim();
  const iso = YEAR_FIRST.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = DAY_FIRST.exec(trimmed);
  if (dutch) return day(yearOf(dutch[3] ?? ''), monthOf(dutch[2] ?? ''), Number(dutch[1]));
  const serial = SERIAL.exec(trimmed);
  return serial ? new Date(EXCEL_EPOCH + Number(serial[1]) * MS_PER_DAY).toISOString().slice(0, 10) : null;
}

/** A year, or the year of a day: `2019`, `2019,0`, `12-03-2019`. */
export function readYear(text: string): number | null {
  const trimmed = text.trim();
  const bare = /^(\d{4})(?:[.,]0+)?$/.exec(trimmed);
  if (bare) {
    const year = Number(bare[1]);
    return year >= 1886 && year <= 2100 ? year : null;
  }
  const date = readDate(trimmed);
  return date === null ? null : Number(date.slice(0, 4));
}
