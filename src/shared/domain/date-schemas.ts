import { z } from 'zod';

/** An `IsoDate`: an existing day of the calendar. */
export const isoDateSchema = z.iso.date();

/** An `Instant`. */
export const instantSchema = z.iso.datetime();
