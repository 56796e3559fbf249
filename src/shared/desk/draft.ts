import { z } from 'zod';
import { instantSchema } from '../domain/date-schemas.ts';
import { idSchema } from '../domain/ids.ts';

/** The forms that keep what was typed, and how the key of each begins; the id of what it is about follows. */
export const DRAFT_FORMS = {
  newCustomer: 'customer:new',
  customer: 'customer',
  merge: 'merge',
  newPassport: 'passport:new',
  newFleet: 'fleet:new',
  link: 'link',
  linkMany: 'link-many',
  fleet: 'fleet',
  appointment: 'appointment',
  newContact: 'contact:new',
  contact: 'contact',
} as const;
export type DraftForm = keyof typeof DRAFT_FORMS;

/** More forms than this are not open at one counter; the oldest goes first. */
export const MOST_DRAFTS = 50;
/** What nobody came back to for so long is forgotten. */
export const DRAFT_DAYS = 14;

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
