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
