import type { Command } from '../../../shared/commands/command.ts';
import type { KeptDraft } from '../../../shared/desk/draft.ts';
import { DRAFT_FORMS } from '../../../shared/desk/draft-forms.ts';

/** What belongs to one customer, by id. */
export interface OwnIds {
  readonly customerId: string;
  readonly email: string;
  readonly passports: ReadonlySet<string>;
  readonly vehicles: ReadonlySet<string>;
  readonly contacts: ReadonlySet<string>;
  readonly fleets: ReadonlySet<string>;
  readonly appointments: ReadonlySet<string>;
}

/**
 * Whether a command is about this customer. It may name the customer's fleet or plate and be about somebody else: a driver
 * who gets a passport in that fleet, or whoever wanted one for that car.
 */
export function isOwnCommand({ payload }: Pick<Command, 'payload'>, own: OwnIds): boolean {
  const { customerId, holderId, survivorId, goneId, passportId, vehicleId, contactId, fleetId } = payload;
  const people = [customerId, holderId, survivorId, goneId].filter((id) => id !== undefined);
  if (people.length > 0) return people.includes(own.customerId);
  const [[id, ids] = []] = (
    [
      [passportId, own.passports],
      [vehicleId, own.vehicles],
      [contactId, own.contacts],
      [fleetId, own.fleets],
    ] as const
  ).filter(([one]) => one !== undefined);
  return typeof id === 'string' && ids?.has(id) === true;
}

/** Whether what was typed and not saved is about this customer. A list of plates is about many people. */
export function isOwnDraft({ key, values }: Pick<KeptDraft, 'key' | 'values'>, own: OwnIds): boolean {
  if (key.startsWith(DRAFT_FORMS.linkMany)) return false;
  if (key === DRAFT_FORMS.newCustomer) return own.email !== '' && values.email === own.email;
  const about = key.slice(key.lastIndexOf(':') + 1);
  return (
    about === own.customerId ||
    [own.passports, own.vehicles, own.contacts, own.fleets, own.appointments].some((ids) => ids.has(about))
  );
}
