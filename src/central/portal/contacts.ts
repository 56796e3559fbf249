import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Facts } from '../../shared/commands/facts.ts';
import { type CommandType, commands, readCommand } from '../../shared/commands/registry.ts';
import { eventOf } from '../../shared/commands/timeline.ts';
import type { Contact, ContactDetails } from '../../shared/domain/contact.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { loadFacts } from '../commands/load-facts.ts';
import type { Context } from '../context.ts';
import { idExists, readRows } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { throughRaces } from '../db/through-races.ts';
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

interface Asked {
  readonly type: CommandType;
  readonly payload: unknown;
}

/**
 * Does what a desk would ask for, in the name of the fleet manager, unless `stop` says why not: it sees the rows as they are
 * once nobody else can change them. `gone` when the rule does not allow it, or the login no longer manages the fleet.
 */
async function act<S>(
  trx: Trx,
  { fleet, garageId, at }: { readonly fleet: Fleet; readonly garageId: string; readonly at: Date },
  { type, payload }: Asked,
  stop: (trx: Trx, facts: Facts) => Promise<S | null>,
): Promise<S | 'done' | 'gone'> {
  const read = readCommand({ type, version: commands[type].version, payload });
  if (!read.ok) throw new Error(`The portal made a ${type} that does not fit`);
  const { definition, payload: wanted } = read.value;
  const facts = await loadFacts(trx, garageId, { ...definition.factKeys(wanted), fleetId: fleet.id });
  if (facts.fleet?.email !== fleet.email || facts.fleet.state !== 'active') return 'gone';
  const stopped = await stop(trx, facts);
  if (stopped !== null) return stopped;
  if (definition.check(wanted, facts)) return 'gone';
  const writes = definition.effect(wanted, facts, { today: dutchDay(at) });
  const replaced = definition.replaces?.(wanted, facts) ?? [];
  const source = { id: uuidv7(), actor: { name: fleet.managerName }, at: at.toISOString() };
  const event = eventOf(source, read.value, facts, writes);
  const author = { deskId: null, name: fleet.managerName, at };
  await writeRows(trx, garageId, writes, author, { replaced, events: event ? [event] : [] });
  return 'done';
}

async function run<S>(
  context: Context,
  fleet: Fleet,
  asked: Asked,
  stop: (trx: Trx, facts: Facts) => Promise<S | null>,
): Promise<S | 'done' | 'gone'> {
  const found = await context.db.selectFrom('fleets').select('garage_id').where('id', '=', fleet.id).executeTakeFirst();
  if (!found) return 'gone';
  const garageId = found.garage_id;
  const place = { fleet, garageId, at: context.now() };
  const done = await throughRaces(() => context.db.transaction().execute((trx) => act(trx, place, asked, stop)));
  if (done === 'done') context.signals.wake(garageId);
  return done;
}

/** Why a contact cannot be added under an id; `there`: it was, by the same form. */
async function whyNotAdded(trx: Trx, fleet: Fleet, contactId: string, { contact }: Facts) {
  if (contact?.fleetId === fleet.id) return 'there';
  if (await idExists(trx, contactId)) return 'id_in_use';
  const all = await readRows(trx, 'contact', sql`t.fleet_id = ${fleet.id}`);
  return all.length >= MOST_CONTACTS ? 'full' : null;
}

/** Adds a contact to a fleet. The form has made the id, so that sent twice it adds one; that of another row is not taken for it. */
export async function addContact(
  context: Context,
  fleet: Fleet,
  contactId: string,
  details: ContactDetails,
): Promise<'there' | 'full' | 'gone'> {
  const add = (id: string) => {
    const payload = { contactId: id, customerId: fleet.customerId, fleetId: fleet.id, details };
    return run(context, fleet, { type: 'contact.create', payload }, (trx, facts) => whyNotAdded(trx, fleet, id, facts));
  };
  const first = await add(contactId);
  const done = first === 'id_in_use' ? await add(uuidv7()) : first;
  if (done === 'id_in_use') throw new Error('A new id is in use');
  return done === 'done' ? 'there' : done;
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
  const changes = Object.fromEntries(touched.map((field) => [field, form.details[field]]));
  const asked: Asked = { type: 'contact.update', payload: { contactId, changes, base: {} } };
  return run(context, found.fleet, asked, async (_trx, { contact }): Promise<Changed | null> => {
    if (contact?.fleetId !== found.fleet.id) return 'gone';
    const isElsewhere = (field: keyof ContactDetails) =>
      contact[field] !== form.was[field] && contact[field] !== form.details[field];
    return touched.some(isElsewhere) ? 'conflict' : null;
  });
}

/** Takes a contact away; one that is gone already, or is of another fleet by now, stays as it is. */
export async function removeContact(context: Context, account: Account, contactId: string): Promise<void> {
  const found = await findContact(context, account, contactId);
  if (!found) return;
  const asked: Asked = { type: 'contact.remove', payload: { contactId } };
  await run(context, found.fleet, asked, async (_trx, { contact }) =>
    contact?.fleetId === found.fleet.id ? null : 'gone',
  );
}
