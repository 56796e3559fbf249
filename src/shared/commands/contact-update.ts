import { z } from 'zod';
import { contactChangesSchema } from '../domain/contact.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { applyChanges } from './apply-changes.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({ contactId: idSchema, changes: contactChangesSchema, base: baseSchema });

/** Opslaan at a contact: only the fields that changed. */
export const contactUpdate = defineCommand({
  type: 'contact.update',
  version: 1,
  schema,
  factKeys: ({ contactId }) => ({ contactId }),
  check: (_payload, { contact }) => (contact ? null : refuse('contact_not_found')),
  effect: ({ changes }, { contact }) => (contact ? [{ entity: 'contact', row: applyChanges(contact, changes) }] : []),
  creates: () => [],
  fieldEdit: ({ contactId, changes, base }) => ({ target: { entity: 'contact', id: contactId }, changes, base }),
});
