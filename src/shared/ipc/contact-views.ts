import type { Contact } from '../domain/contact.ts';

/** A contact in a list. */
export interface ContactView {
  readonly contact: Contact;
  /** The fleet that it is a contact of; `null`: of the customer alone. */
  readonly fleetName: string | null;
  readonly waiting: boolean;
}
