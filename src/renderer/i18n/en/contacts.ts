/** Contacts, at a customer and at a fleet. */
export const contacts = {
  title: 'Contacts',
  none: 'No contacts yet.',
  noneOfFleet: 'No contacts yet. The fleet manager can add them too, in the fleet dashboard.',
  add: 'Add',
  addTitle: 'Add contact',
  edit: 'Change {{name}}',
  editTitle: 'Change contact {{name}}',
  remove: 'Remove {{name}}',
  removeShort: 'Remove',
  one: 'Contact',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  ofFleet: 'Fleet',
  added: 'The contact was added.',
  saved: 'The contact was saved.',
  removed: '{{name}} was removed.',
} as const;
