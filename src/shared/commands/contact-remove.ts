import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { defineCommand } from './command.ts';

const schema = z.object({ contactId: idSchema });

/**
 * Verwijderen of a contact. It wins of whatever else is done to the contact meanwhile, since nobody is to be kept whom the
 * customer wants forgotten; done twice it is done once.
 */
export const contactRemove = defineCommand({
  type: 'contact.remove',
  version: 1,
  schema,
  factKeys: ({ contactId }) => ({ contactId }),
  check: () => null,
  effect: () => [],
  creates: () => [],
  fieldEdit: () => null,
  replaces: ({ contactId }, { contact }) => (contact ? [{ entity: 'contact', id: contactId, by: null }] : []),
});
