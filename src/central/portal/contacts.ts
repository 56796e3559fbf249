import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { type CommandType, commands, readCommand } from '../../shared/commands/registry.ts';
import { eventOf } from '../../shared/commands/timeline.ts';
import type { Contact, ContactDetails } from '../../shared/domain/contact.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { loadFacts } from '../commands/load-facts.ts';
import type { Context } from '../context.ts';
import { readRows } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { writeRows } from '../feed/write-rows.ts';
import type { Account } from './accounts.ts';
import { fleetsOf } from './cars.ts';

/** Contacts that a fleet manager may add to one fleet; the garage is not held to it. */
export const MOST_CONTACTS = 50;

/** A fleet with the people to speak to about it, as its manager sees them. */
export interface FleetContacts {
  readonly fleet: Fleet;
  readonly contacts: readonly Contact[];
}

/** The contacts of each fleet that this login manages; those of the customer alone are the garage's. */
export async function contactsOf(context: Context, account: Account): Promise<readonly FleetContacts[]> {
  const fleets = await fleetsOf(context, account);
  return Promise.all(
    fleets.map(async (fleet) => {
      const contacts = await readRows(context.db, 'contact', sql`t.fleet_id = ${fleet.id}`);
      return { fleet, contacts: contacts.toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'nl')) };
    }),
  );
}

/** A contact of a fleet that this login manages, with that fleet. */
export async function findContact(context: Context, account: Account, contactId: string) {
  const all = await contactsOf(context, account);
  const [found] = all.flatMap(({ fleet, contacts }) =>
    contacts.filter(({ id }) => id === contactId).map((contact) => ({ fleet, contact })),
  );
  return found ?? null;
}

/** Does what a desk would ask for, in the name of the fleet manager. Answers whether the rule allows it. */
async function act(trx: Trx, fleet: Fleet, garageId: string, type: CommandType, payload: unknown, at: Date) {
  const read = readCommand({ type, version: commands[type].version, payload });
  if (!read.ok) throw new Error(`The portal made a ${type} that does not fit`);
  const { definition, payload: wanted } = read.value;
  const facts = await loadFacts(trx, garageId, definition.factKeys(wanted));
  if (definition.check(wanted, facts)) return false;
  const writes = definition.effect(wanted, facts, { today: dutchDay(at) });
  const replaced = definition.replaces?.(wanted, facts) ?? [];
  const source = { id: uuidv7(), actor: { name: fleet.managerName }, at: at.toISOString() };
  const event = eventOf(source, read.value, facts, writes);
  const author = { deskId: null, name: fleet.managerName, at };
  await writeRows(trx, garageId, writes, author, { replaced, events: event ? [event] : [] });
  return true;
}

async function run(context: Context, fleet: Fleet, type: CommandType, payload: unknown): Promise<boolean> {
  const { garage_id: garageId } = await context.db
    .selectFrom('fleets')
    .select('garage_id')
    .where('id', '=', fleet.id)
    .executeTakeFirstOrThrow();
  const done = await context.db.transaction().execute((trx) => act(trx, fleet, garageId, type, payload, context.now()));
  if (done) context.signals.wake(garageId);
  return done;
}

/** Adds a contact to a fleet. The form has made the id, so that sent twice it adds one. Answers whether it is there. */
export async function addContact(
  context: Context,
  { fleet, contacts }: FleetContacts,
  contactId: string,
  details: ContactDetails,
): Promise<boolean> {
  if (contacts.some(({ id }) => id === contactId)) return true;
  if (contacts.length >= MOST_CONTACTS) return false;
  return run(context, fleet, 'contact.create', { contactId, customerId: fleet.customerId, fleetId: fleet.id, details });
}

type Changed = 'done' | 'gone' | 'conflict';

/** Saves the fields that differ from what the form began with, unless somebody else changed one of them since. */
export async function changeContact(
  context: Context,
  account: Account,
  contactId: string,
  form: { readonly was: ContactDetails; readonly details: ContactDetails },
): Promise<Changed> {
  const found = await findContact(context, account, contactId);
  if (!found) return 'gone';
  const fields = Object.keys(form.details) as (keyof ContactDetails)[];
  const touched = fields.filter((field) => form.details[field] !== form.was[field]);
  const isElsewhere = (field: keyof ContactDetails) =>
    found.contact[field] !== form.was[field] && found.contact[field] !== form.details[field];
  if (touched.some(isElsewhere)) return 'conflict';
  const changes = Object.fromEntries(touched.map((field) => [field, form.details[field]]));
  return (await run(context, found.fleet, 'contact.update', { contactId, changes, base: {} })) ? 'done' : 'gone';
}

/** Takes a contact away; one that is gone already stays so. */
export async function removeContact(context: Context, account: Account, contactId: string): Promise<void> {
  const found = await findContact(context, account, contactId);
  if (found) await run(context, found.fleet, 'contact.remove', { contactId });
}
