import { z } from 'zod';
import { ENVELOPE_WINDOWS } from '../desk/envelope-window.ts';
import { OVERVIEW_COLUMNS, OVERVIEW_GROUPS, OVERVIEW_SORTS } from '../desk/overview-choice.ts';
import { DOCUMENT_KINDS, DUPLEX_MODES, MOST_CARS_PRINTED, MOST_COPIES } from '../desk/print-choice.ts';
import { instantSchema } from '../domain/date-schemas.ts';
import { emailSchema } from '../domain/email.ts';
import { idSchema } from '../domain/ids.ts';
import { listInput } from './list-input.ts';

export const overviewChoiceSchema = z.object({
  columns: z.array(z.enum(OVERVIEW_COLUMNS)).max(OVERVIEW_COLUMNS.length).readonly(),
  group: z.enum(OVERVIEW_GROUPS),
  sort: z.enum(OVERVIEW_SORTS),
});

export const paperChoiceSchema = z.object({
  printer: z.string().max(500),
  copies: z.int().min(1).max(MOST_COPIES),
  duplex: z.enum(DUPLEX_MODES),
  colour: z.boolean(),
});

export const paperChoicesSchema = z.partialRecord(z.enum(DOCUMENT_KINDS), paperChoiceSchema);

const { filter } = listInput('passports').shape;
const { query, sort } = listInput('work').shape;

/** One more than is printed, by which it is seen that there were more. */
const MOST_SELECTED = MOST_CARS_PRINTED + 1;

/** Of the passports that were selected in a list, as many as a document is asked for. */
export function selectedToPrint(rows: readonly { readonly id: string }[]): string[] {
  return rows.slice(0, MOST_SELECTED).map(({ id }) => id);
}

/** Cars of a list, as somebody has it before them. */
export const listedCarsSchema = z.discriminatedUnion('list', [
  /** AutoPaspoorten, as it is filtered. */
  z.object({ list: z.literal('passports'), filter }),
  /** Onderhoud, as it is searched, filtered and sorted. */
  z.object({
    list: z.literal('work'),
    query,
    sort,
    filter,
    fleetId: idSchema.nullable(),
    /** Passports that were selected, as the list has them; `null`: all that it shows. */
    ids: z.array(idSchema).min(1).max(MOST_SELECTED).nullable(),
  }),
]);
export type ListedCars = z.output<typeof listedCarsSchema>;

/** Which document somebody wants to see, and of what. */
export const printRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('overview'), fleetId: idSchema, choice: overviewChoiceSchema }),
  z.object({ kind: z.literal('passport'), passportId: idSchema }),
  z.object({ kind: z.literal('closing'), passportId: idSchema }),
  z.object({
    kind: z.literal('login'),
    fleetId: idSchema,
    email: emailSchema,
    temporaryPassword: z.string().min(1).max(100),
    validUntil: instantSchema,
  }),
  /** Cars with what they are due for, to work through. */
  z.object({ kind: z.literal('worklist'), cars: listedCarsSchema }),
  /** A letter to each holder of those cars. */
  z.object({ kind: z.literal('reminders'), cars: listedCarsSchema, window: z.enum(ENVELOPE_WINDOWS) }),
  /** Everything that is kept about one customer, for that customer (AVG, article 15). */
  z.object({ kind: z.literal('person'), customerId: idSchema }),
]);
export type PrintRequest = z.output<typeof printRequestSchema>;
