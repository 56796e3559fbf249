import type { CustomerDetails } from '../../shared/domain/customer.ts';
import { recognise } from './recognise.ts';

/** What the new-customer form holds: the details, and a plate to go on with after saving. */
export interface NewCustomerDraft extends CustomerDetails {
  readonly plate: string;
}

/** What the new-customer form begins with: the searched text in the field it belongs to. */
export function newCustomerDraft(text: string): NewCustomerDraft {
  const { details, plate } = recognise(text);
  return { ...details, plate };
}
