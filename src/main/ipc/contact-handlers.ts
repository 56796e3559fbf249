import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import { createContact, listContacts, removeContact } from '../services/keep-contacts.ts';
import { updateContact } from '../services/update-contact.ts';
import type { Handlers } from './handler-types.ts';

type ContactChannel = Extract<keyof Handlers, `contacts.${string}`>;

/** People to speak to at a customer or fleet. */
export function contactHandlers(desk: Desk): Pick<Handlers, ContactChannel> {
  return {
    'contacts.list': (of) => {
      const context = desk.context();
      return context.ok ? ok(listContacts(context.value, of)) : context;
    },
    'contacts.create': (wanted) => {
      const context = desk.context();
      return context.ok ? createContact(context.value, wanted) : context;
    },
    'contacts.update': (wanted) => {
      const context = desk.context();
      return context.ok ? updateContact(context.value, wanted) : context;
    },
    'contacts.remove': (wanted) => {
      const context = desk.context();
      return context.ok ? removeContact(context.value, wanted) : context;
    },
  };
}
