import { z } from 'zod';
import { instantSchema } from '../domain/date-schemas.ts';
import { idSchema } from '../domain/ids.ts';

/** Longer than the longest form: a list of plates of 50,000 characters, escaped. */
const MOST_CHARACTERS = 200_000;

/** What a form is called: its kind, and the id of what it is about. */
export const draftKeySchema = z.string().regex(/^[a-z-]{1,20}(:[a-z]{1,20})?(:[0-9a-f-]{36})?$/);

const valuesSchema = z
  .record(z.string().max(60), z.json())
  .refine((values) => JSON.stringify(values).length <= MOST_CHARACTERS);

/** What was typed into a form and not saved. */
export const draftSchema = z.object({
  key: draftKeySchema,
  values: valuesSchema,
  /** What the form began with, where it changes something that is there. */
  start: valuesSchema.nullable(),
  /** The refused command that it corrects. */
  corrects: idSchema.nullable(),
});
export type Draft = z.infer<typeof draftSchema>;

export const keptDraftSchema = draftSchema.extend({ savedAt: instantSchema });
export type KeptDraft = z.infer<typeof keptDraftSchema>;
