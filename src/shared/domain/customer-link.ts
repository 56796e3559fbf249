/** Nothing but this form: no plate, no name, no query. Ids say nothing to who has no desk of this garage. */
const LINK = /^igarage:\/\/klant\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/i;

/** The scheme that the system hands to the desk. */
export const LINK_SCHEME = 'igarage';

/** The customer that a link of another program means; `null` for anything that is not exactly such a link. */
export function readCustomerLink(text: string): string | null {
  return LINK.exec(text)?.[1]?.toLowerCase() ?? null;
}

export function customerLink(id: string): string {
  return `${LINK_SCHEME}://klant/${id}`;
}
