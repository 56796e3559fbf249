import type { CustomerDetails } from '../domain/customer.ts';

const LEGAL_FORM =
  /(^|\s)(b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|c\.?v\.?|stichting|vereniging|holding|gmbh|ltd\.?)(\s|$)/i;

type Name = Pick<CustomerDetails, 'kind' | 'firstName' | 'lastName' | 'companyName'>;

/** Cells about a name, each empty when the file does not have it. */
export interface NameCells {
  readonly kind: CustomerDetails['kind'] | null;
  readonly companyName: string;
  readonly firstName: string;
  readonly prefix: string;
  readonly lastName: string;
  readonly fullName: string;
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** `Jansen, Piet` and `Piet Jansen` are first and last name; a single word is a last name. */
function splitName(fullName: string): Pick<Name, 'firstName' | 'lastName'> {
  const [last = '', ...behind] = fullName.split(',').map((part) => part.trim());
  if (behind.length > 0) return { firstName: joined(...behind), lastName: last };
  const [first = '', ...rest] = fullName.split(/\s+/);
  return rest.length === 0 ? { firstName: '', lastName: first } : { firstName: first, lastName: joined(...rest) };
}

/** A whole name in one cell counts where no cell of its own says more; a legal form makes it a company. */
export function readName(cells: NameCells): Name {
  const { firstName, prefix, lastName } = cells;
  const fullName = cells.fullName.trim();
  const isCompany = cells.kind === 'business' || (cells.kind === null && LEGAL_FORM.test(fullName));
  const companyName = cells.companyName === '' && isCompany ? fullName : cells.companyName;
  const kind = cells.kind ?? (companyName === '' ? 'private' : 'business');
  if (lastName !== '' || firstName !== '') return { kind, companyName, firstName, lastName: joined(prefix, lastName) };
  const person = fullName === '' || fullName === companyName ? { firstName: '', lastName: '' } : splitName(fullName);
  return { kind, companyName, ...person };
}
