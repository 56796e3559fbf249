import type { CustomerDetails } from '../../shared/domain/customer.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../shared/domain/customer.ts';
import { parseEmail } from '../../shared/domain/email.ts';
import { parsePlate } from '../../shared/domain/plate.ts';

/** What a search text tells about a customer that is not there yet. */
export interface Recognised {
  readonly details: CustomerDetails;
  readonly plate: string;
}

const COMPANY_WORD = /\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|holding|stichting|vereniging|transport|logistiek|groep)\b/i;
const PHONE = /^\+?[\d\s().-]{8,20}$/;

function splitName(text: string): Pick<CustomerDetails, 'firstName' | 'lastName'> {
  const space = text.indexOf(' ');
  if (space < 0) return { firstName: '', lastName: text };
  return { firstName: text.slice(0, space), lastName: text.slice(space + 1).trim() };
}

/** Recognises a plate, e-mail address, phone number, company or name in what was searched for without result. */
export function recognise(text: string): Recognised {
  const typed = text.trim().replace(/\s+/g, ' ');
  const details = EMPTY_CUSTOMER_DETAILS;
  if (typed === '') return { details, plate: '' };
  const plate = parsePlate(typed);
  if (plate) return { details, plate };
  const email = parseEmail(typed);
  if (email) return { details: { ...details, email }, plate: '' };
  if (PHONE.test(typed)) return { details: { ...details, phone: typed }, plate: '' };
  if (COMPANY_WORD.test(typed)) return { details: { ...details, kind: 'business', companyName: typed }, plate: '' };
  return { details: { ...details, ...splitName(typed) }, plate: '' };
}
