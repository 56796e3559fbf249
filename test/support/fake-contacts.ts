import type { CommandType } from '../../src/shared/commands/registry.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { ChannelInput } from '../../src/shared/ipc/channel.ts';
import type { Channels } from '../../src/shared/ipc/channels.ts';
import type { ContactView } from '../../src/shared/ipc/contact-views.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { FakeWorld } from './fake-world.ts';

type Write = (
  type: CommandType,
  payload: Record<string, unknown>,
  subject: string,
  customerId: string,
  id: string,
) => Result<{ id: string }, IpcError>;
type Input<N extends keyof Channels> = ChannelInput<Channels[N]>;

/** Contacts of customers and fleets, by the real commands. */
export function fakeContacts(world: FakeWorld, write: Write) {
  const find = (id: string) => world.rows.contacts.find((row) => row.id === id);
  return {
    'contacts.list': ({ customerId, fleetId }: Input<'contacts.list'>) => {
      const found = world.rows.contacts.filter((row) =>
        fleetId === null ? row.customerId === customerId : row.fleetId === fleetId,
      );
      const views = found.map(
        (contact): ContactView => ({
          contact,
          fleetName: world.rows.fleets.find((row) => row.id === contact.fleetId)?.name ?? null,
          waiting: world.waitingIds.has(contact.id),
        }),
      );
      return ok(views.toSorted((a, b) => a.contact.fullName.localeCompare(b.contact.fullName, 'nl')));
    },
    'contacts.create': ({ customerId, fleetId, details }: Input<'contacts.create'>) => {
      const contactId = crypto.randomUUID();
      const payload = { contactId, customerId, fleetId, details };
      return write('contact.create', payload, details.fullName, customerId, contactId);
    },
    'contacts.update': ({ id, changes }: Input<'contacts.update'>) => {
      const contact = find(id);
      if (!contact) return err({ code: 'contact_not_found' as const });
      return write('contact.update', { contactId: id, changes, base: {} }, contact.fullName, contact.customerId, id);
    },
    'contacts.remove': ({ id }: Input<'contacts.remove'>) => {
      const contact = find(id);
      const done = contact && write('contact.remove', { contactId: id }, contact.fullName, contact.customerId, id);
      return done && !done.ok ? done : ok(null);
    },
  };
}
