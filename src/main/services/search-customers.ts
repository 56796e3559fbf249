import type { Contact } from '../../shared/domain/contact.ts';
import type { Customer } from '../../shared/domain/customer.ts';
import { phoneDigits } from '../../shared/domain/phone-digits.ts';
import { compactPlate } from '../../shared/domain/plate.ts';
import { foldText } from '../../shared/domain/text.ts';
import type { CustomerListRow } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { findContactsByPhone, findContactsByWords } from '../repos/contacts.ts';
import {
  customers,
  findCustomerIdsByName,
  findCustomerIdsByPhone,
  findCustomerIdsByWords,
} from '../repos/customers.ts';
import { suggestFleets } from '../repos/fleets.ts';
import { findHolderIdsOfFleet, getPassportOfVehicle } from '../repos/passports.ts';
import { findVehicleIdsByPlate, vehicles } from '../repos/vehicles.ts';

export interface CustomerHit {
  readonly id: string;
  /** `words`: in the name or the e-mail address; `fieldOfWords` tells which. */
  readonly match: NonNullable<CustomerListRow['match']> | 'words';
  readonly plate: string | null;
  /** The contact that was found. */
  readonly contact?: Contact;
}

/** Who finds more than this types on; sorting more by name would take longer than a keystroke may. */
export const MOST_HITS = 200;

const MIN_PLATE_CHARACTERS = 2;
const MIN_PHONE_DIGITS = 3;
const FLEETS_SEARCHED = 5;

function byPlate(db: Db, text: string, limit: number): readonly CustomerHit[] {
  const characters = compactPlate(text);
  if (characters.length < MIN_PLATE_CHARACTERS || !/^[A-Z0-9]{1,6}$/.test(characters)) return [];
  return findVehicleIdsByPlate(db, characters, limit).flatMap((vehicleId) => {
    const passport = getPassportOfVehicle(db, vehicleId);
    const plate = vehicles.get(db, vehicleId)?.plate ?? null;
    return passport ? [{ id: passport.holderId, match: 'plate' as const, plate }] : [];
  });
}

/** What a number begins with that is being typed; `null` when it is none, or too short to search by. */
function digitsOf(text: string): string | null {
  const digits = /^[\d\s+()./-]+$/.test(text) ? phoneDigits(text) : '';
  return digits.length < MIN_PHONE_DIGITS ? null : digits;
}

function byPhone(db: Db, text: string, limit: number): readonly CustomerHit[] {
  const digits = digitsOf(text);
  if (digits === null) return [];
  return findCustomerIdsByPhone(db, digits, limit).map((id) => ({ id, match: 'phone' as const, plate: null }));
}

/** The words as the search index cuts them: letters and digits, without diacritics. */
function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}

/** Names that begin with the text as they are sorted: the list of all customers, opened at that place. */
function byName(db: Db, text: string, limit: number): readonly CustomerHit[] {
  const found = findCustomerIdsByName(db, foldText(text.trim()), limit);
  return found.map((id) => ({ id, match: 'name' as const, plate: null }));
}

/**
 * Half of all customers share a few e-mail providers: the words after an @ make the index walk through all of those,
 * while the ones before it nearly always leave few to look through.
 */
function idsByAddress(db: Db, text: string, limit: number): readonly string[] | null {
  const [local = '', domain] = text.split('@');
  if (domain === undefined || wordsOf(local).length === 0) return null;
  const ids = findCustomerIdsByWords(db, wordsOf(local), limit + 1);
  if (ids.length > limit) return null;
  const typed = foldText(text.trim());
  const found = ids.filter((id) => foldText(customers.get(db, id)?.email ?? '').includes(typed));
  return found.length > 0 ? found : null;
}

function byWords(db: Db, text: string, limit: number): readonly CustomerHit[] {
  const found = idsByAddress(db, text, limit) ?? findCustomerIdsByWords(db, wordsOf(text), limit);
  return found.map((id) => ({ id, match: 'words' as const, plate: null }));
}

/** Whether the words of a text are all in the name, or one of them in the e-mail address alone. */
export function fieldOfWords(text: string, customer: Customer): 'name' | 'email' {
  const name = wordsOf([customer.firstName, customer.lastName, customer.companyName].join(' '));
  return wordsOf(text).every((word) => name.some((part) => part.startsWith(word))) ? 'name' : 'email';
}

/** By a person to speak to there: by number, or by name and address. */
function byContact(db: Db, text: string, limit: number): readonly CustomerHit[] {
  const digits = digitsOf(text);
  const found =
    digits === null ? findContactsByWords(db, wordsOf(text), limit) : findContactsByPhone(db, digits, limit);
  return found.map((contact) => ({ id: contact.customerId, match: 'contact' as const, plate: null, contact }));
}

function byFleet(db: Db, text: string, limit: number): readonly CustomerHit[] {
  return suggestFleets(db, text, FLEETS_SEARCHED)
    .flatMap((fleet) => [fleet.customerId, ...findHolderIdsOfFleet(db, fleet.id, limit)])
    .map((id) => ({ id, match: 'fleet' as const, plate: null }));
}

/**
 * The first customers that a text finds, each once, with what it was found in: plate in any spelling, phone in any
 * spelling, the beginning of the name, the beginning of words of name and e-mail, the same of a contact, a part of a fleet's name. A source is
 * asked only while there is room, so that more room never changes what comes first.
 */
export function findCustomers(db: Db, text: string, limit: number): readonly CustomerHit[] {
  const room = Math.min(limit, MOST_HITS);
  const hits = new Map<string, CustomerHit>();
  for (const source of [byPlate, byPhone, byName, byWords, byContact, byFleet]) {
    if (hits.size >= room) break;
    for (const hit of source(db, text, room)) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  }
  return [...hits.values()].slice(0, room);
}
