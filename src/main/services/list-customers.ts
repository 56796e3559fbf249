import { isFiltered, type ListFilter, type ListName, type ListSort, NO_FILTER } from '../../shared/desk/list-choice.ts';
import { type Customer, contactName, customerName } from '../../shared/domain/customer.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { CustomerListRow, Page } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { customerListQuery } from '../repos/customer-lists.ts';
import { countCustomers, customers } from '../repos/customers.ts';
import { fleets, listFleetsOfCustomer } from '../repos/fleets.ts';
import { readListPage } from '../repos/list-page.ts';
import { listPassportsOfHolder } from '../repos/passports.ts';
import { isWaiting } from '../repos/shadows.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';
import { type CustomerHit, fieldOfWords, findCustomers, MOST_HITS } from './search-customers.ts';

export interface ListInput<L extends ListName = never> {
  readonly query: string;
  readonly cursor: string | null;
  readonly limit: number;
  readonly sort?: ListSort<L> | null;
  readonly filter?: ListFilter;
}

/** More plates than this in one row of a list tell nobody anything. */
const PLATES_SHOWN = 6;

type Found = Pick<CustomerListRow, 'match' | 'matchedPlate' | 'matchedContact'>;
const NOT_SEARCHED: Found = { match: null, matchedPlate: null, matchedContact: null };

function listRow(db: Db, customer: Customer, found: Found): CustomerListRow {
  const held = listPassportsOfHolder(db, customer.id);
  const plates = held.slice(0, PLATES_SHOWN).map((passport) => vehicles.get(db, passport.vehicleId)?.plate);
  const linked = held.map((passport) => passport.fleetId).filter((id) => id !== null);
  const fleetNames = [
    ...listFleetsOfCustomer(db, customer.id).map((fleet) => fleet.name),
    ...[...new Set(linked)].map((id) => fleets.get(db, id)?.name),
  ].filter((name) => name !== undefined);
  return {
    id: customer.id,
    name: customerName(customer),
    kind: customer.kind,
    contactName: contactName(customer),
    city: customer.city,
    phone: customer.phone,
    email: customer.email,
    plates: plates.filter((plate) => plate !== undefined),
    fleetNames: [...new Set(fleetNames)],
    ...found,
    waiting: isWaiting(db, 'customer', customer.id),
  };
}

function foundBy(hit: CustomerHit, query: string, customer: Customer): Found {
  const match = hit.match === 'words' ? fieldOfWords(query, customer) : hit.match;
  return { match, matchedPlate: hit.plate, matchedContact: hit.contact ?? null };
}

/** Customers by id, as lines of a list; those who are gone are left out. */
export function recentCustomerRows({ db }: DeskContext, ids: readonly string[]): readonly CustomerListRow[] {
  return ids.flatMap((id) => {
    const customer = customers.get(db, id);
    return customer ? [listRow(db, customer, NOT_SEARCHED)] : [];
  });
}

function searchPage(
  { db }: DeskContext,
  { query, cursor, limit }: Pick<ListInput, 'query' | 'cursor' | 'limit'>,
): Page<CustomerListRow> {
  const from = /^\d{1,3}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const hits = findCustomers(db, query, from + limit + 1).slice(from);
  const rows = hits.slice(0, limit).flatMap((hit) => {
    const customer = customers.get(db, hit.id);
    if (!customer) return [];
    return [listRow(db, customer, foundBy(hit, query, customer))];
  });
  return { rows, nextCursor: hits.length > limit ? String(from + limit) : null, total: null };
}

/** What the rows of a list that is searched in were found by; `null` when nothing is searched for. */
function hitsOf(db: Db, query: string): ReadonlyMap<string, CustomerHit> | null {
  if (query.trim() === '') return null;
  return new Map(findCustomers(db, query, MOST_HITS).map((hit) => [hit.id, hit]));
}

/** Klanten: all of them by name, or those that the text finds by plate, name, phone, e-mail or fleet. */
export function listCustomerRows(desk: DeskContext, input: ListInput<'customers'>): Page<CustomerListRow> {
  const { sort = null, filter = NO_FILTER, query } = input;
  const whole = !isFiltered(filter);
  if (query.trim() !== '' && sort === null && whole) return searchPage(desk, input);
  const { db } = desk;
  const hits = hitsOf(db, query);
  const list = customerListQuery({ sort, filter, today: dutchDay(desk.now()), ids: hits && [...hits.keys()] });
  const found = readListPage(db, list, decodeCursor(input.cursor), input.limit + 1);
  return pageOf(found, input.limit, {
    key: ({ key }) => key,
    row: ({ cells }) => {
      const customer = customers.read(cells);
      const hit = hits?.get(customer.id);
      return listRow(db, customer, hit ? foundBy(hit, query, customer) : NOT_SEARCHED);
    },
    total: hits === null && whole ? countCustomers(db) : null,
  });
}
