import { ok } from '../../shared/domain/result.ts';
import type { SearchAnswer } from '../../shared/ipc/views.ts';
import { customers, nameOfCustomer } from '../repos/customers.ts';
import { suggestFleets } from '../repos/fleets.ts';
import { listRecentCustomerIds, putRecentCustomer } from '../repos/recent-customers.ts';
import type { DeskContext, Outcome } from './context.ts';
import { listCustomerRows, recentCustomerRows } from './list-customers.ts';

/** Fewer letters are in the name of nearly every fleet. */
const MIN_FLEET_LETTERS = 2;
const FLEETS_SHOWN = 3;

/** What a text finds: customers by anything known of them, and fleets by name. Without a text: who was opened last. */
export function searchEverything(
  desk: DeskContext,
  { query, limit }: { readonly query: string; readonly limit: number },
): SearchAnswer {
  const text = query.trim();
  if (text === '') {
    const ids = listRecentCustomerIds(desk.db, limit);
    return { query: text, customers: recentCustomerRows(desk, ids), hasMore: false, fleets: [] };
  }
  const { rows, nextCursor } = listCustomerRows(desk, { query: text, cursor: null, limit });
  const fleets = text.length < MIN_FLEET_LETTERS ? [] : suggestFleets(desk.db, text, FLEETS_SHOWN);
  return {
    query: text,
    customers: rows,
    hasMore: nextCursor !== null,
    fleets: fleets.map(({ id, name, customerId }) => ({ id, name, customerName: nameOfCustomer(desk.db, customerId) })),
  };
}

/** Somebody opened a customer: first of the recent ones from now on. An id that the desk does not know changes nothing. */
export function openedCustomer({ db }: DeskContext, { id }: { readonly id: string }): Outcome<null> {
  if (customers.get(db, id)) putRecentCustomer(db, id);
  return ok(null);
}
