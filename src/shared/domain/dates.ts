/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string;

/** A moment in UTC as ISO 8601 with milliseconds and `Z`. */
export type Instant = string;

const MS_PER_DAY = 86_400_000;

/** Whole days from one calendar day to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The calendar day that lies `days` after the given one. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

// The Swedish locale writes dates as YYYY-MM-DD. Made once: that takes longer than a thousand days.
const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands at a moment; APK dates and due dates are Dutch days. */
export function dutchDay(moment: Date): IsoDate {
  return DUTCH_DAY.format(moment);
}
