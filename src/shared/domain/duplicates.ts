import { type CustomerDetails, customerName } from './customer.ts';
import { foldText } from './text.ts';

/** Words that say nothing of who somebody is: prefixes of Dutch names, legal forms, titles. */
const EMPTY_WORDS = new Set(
  'van von de der den het ter ten te la le el op in aan t s d bv nv vof cv dhr mevr mw heer mevrouw firma fa'.split(
    ' ',
  ),
);

/** A name as it is compared: folded, without prefixes and legal forms, its words joined. */
export function nameCore(name: string): string {
  // `B.V.` is one word, `'t` loses its apostrophe.
  const words =
    foldText(name)
      .replace(/[.'’]/gu, '')
      .match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join('');
}

/** How many letters must be put in, left out, or replaced to make one text of the other; `most` + 1 when more. */
function editDistance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = b.map((_letter, index) => index + 1);
  for (const [row, letter] of a.entries()) {
    let left = row + 1;
    let corner = row;
    above = above.map((up, column) => {
      left = Math.min(up + 1, left + 1, corner + (letter === b[column] ? 0 : 1));
      corner = up;
      return left;
    });
  }
  return Math.min(above.at(-1) ?? a.length, most + 1);
}

/** Typing errors that are forgiven: none in a very short name. */
function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

/** Whether two names may be of the same customer. Symmetric; a name of nothing is like no other. */
export function similarNames(a: string, b: string): boolean {
  const [one, other] = [[...nameCore(a)], [...nameCore(b)]];
  if (one.length === 0 || other.length === 0) return false;
  const most = forgiven(Math.min(one.length, other.length));
  return editDistance(one, other, most) <= most;
}

/** The names that a customer goes by: of the company, and of the person with and without first name. */
function namesOf(customer: NamedCustomer): readonly string[] {
  return [customer.companyName, customer.lastName, customerName({ ...customer, kind: 'private' })].filter(
    (name) => name.trim() !== '',
  );
}

type NamedCustomer = Pick<CustomerDetails, 'firstName' | 'lastName' | 'companyName'>;

/** Whether one of the names of a customer is like one of another. */
export function similarCustomers(a: NamedCustomer, b: NamedCustomer): boolean {
  return namesOf(a).some((name) => namesOf(b).some((other) => similarNames(name, other)));
}

/** A postcode as it is compared: `3511 ab` is `3511AB`. */
export function compactPostcode(postcode: string): string {
  return postcode.replace(/\s/g, '').toUpperCase();
}

/** What a possible duplicate was recognised by, the surest first; `contact`: number or address of somebody to speak to there. */
export const DUPLICATE_MARKS = ['plate', 'phone', 'email', 'contact', 'name'] as const;
export type DuplicateMark = (typeof DUPLICATE_MARKS)[number];
