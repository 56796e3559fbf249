import { z } from 'zod';
import { cleanText } from './clean-text.ts';
import { emailSchema } from './email.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';

/** Most signs of a last name, in UTF-16 code units. */
export const MAX_LAST_NAME = 120;

/** What a person may fill in on a klantprofiel. Absent text is the empty string. */
const customerDetails = {
  kind: z.enum(['private', 'business']),
  firstName: lineSchema(80),
  lastName: lineSchema(MAX_LAST_NAME),
  companyName: lineSchema(160),
  kvkNumber: z.union([z.literal(''), z.string().regex(/^\d{8}$/)]),
  email: z.union([z.literal(''), emailSchema]),
  phone: lineSchema(40),
  street: lineSchema(160),
  postcode: lineSchema(16),
  city: lineSchema(120),
  notes: z.string().overwrite(cleanText).max(4_000),
};

/** A customer needs a name: a company its company name, a person a last name. */
export function hasName(customer: Pick<CustomerDetails, 'kind' | 'lastName' | 'companyName'>): boolean {
  return customer.kind === 'business' ? customer.companyName.trim() !== '' : customer.lastName.trim() !== '';
}

export const customerDetailsSchema = z.object(customerDetails);
export type CustomerDetails = z.infer<typeof customerDetailsSchema>;

/** The fields of a profile that changed, as an update command carries them. */
export const customerChangesSchema = customerDetailsSchema.partial();
export type CustomerChanges = z.infer<typeof customerChangesSchema>;

/** Klant: a person or a company that comes to the garage. */
export const customerSchema = customerDetailsSchema.extend({ id: idSchema });
export type Customer = z.infer<typeof customerSchema>;

export const EMPTY_CUSTOMER_DETAILS: CustomerDetails = {
  kind: 'private',
  firstName: '',
  lastName: '',
  companyName: '',
  kvkNumber: '',
  email: '',
  phone: '',
  street: '',
  postcode: '',
  city: '',
  notes: '',
};

/** How a customer is named on screens and paper: the company, else first and last name. */
export function customerName(
  customer: Pick<CustomerDetails, 'kind' | 'firstName' | 'lastName' | 'companyName'>,
): string {
  if (customer.kind === 'business' && customer.companyName !== '') return customer.companyName;
  return [customer.firstName, customer.lastName].filter((part) => part !== '').join(' ');
}

/** The person behind a company; empty for a person, whose name says it all. */
export function contactName(customer: Pick<CustomerDetails, 'kind' | 'firstName' | 'lastName'>): string {
  if (customer.kind !== 'business') return '';
  return [customer.firstName, customer.lastName].filter((part) => part !== '').join(' ');
}

/** Sort order of customers: company name, or last name before first name. */
export function customerSortName(
  customer: Pick<CustomerDetails, 'kind' | 'firstName' | 'lastName' | 'companyName'>,
): string {
  if (customer.kind === 'business' && customer.companyName !== '') return customer.companyName;
  return [customer.lastName, customer.firstName].filter((part) => part !== '').join(' ');
}
