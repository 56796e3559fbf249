import type { nlContacts } from './nl-contacts.ts';

/** Texts about the contacts of a fleet, in English. */
export const enContacts: typeof nlContacts = {
  contacts: {
    title: 'Contacts',
    intro:
      'Whom may the garage speak to about this fleet? The garage sees the same people here and can change them too.',
    none: 'There are no contacts yet.',
    open: 'Contacts of your fleet',
    add: 'Add contact',
    change: 'Change',
    changeOf: 'Change {{name}}',
    changeTitle: 'Change contact',
    remove: 'Remove',
    removeOf: 'Remove {{name}}',
    removeTitle: 'Remove contact',
    removeAsk: 'Do you want to remove {{name}}? The garage sees this contact no more either.',
    position: 'Position (optional)',
    phone: 'Telephone (optional)',
    email: 'E-mail (optional)',
    saved: 'The contacts are up to date.',
    full: 'There are {{most}} contacts already. Remove one first.',
    conflict: 'The garage changed this contact meanwhile. Below is how it is now; enter your change again.',
    problem: {
      fullName: 'Enter the name.',
      phone: 'This is no complete telephone number. Example: 06 12345678 or +49 30 901820.',
      email: 'Enter a valid e-mail address. Example: name@company.nl.',
    },
  },
};
