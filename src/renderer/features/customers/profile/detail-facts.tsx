import type { TFunction } from 'i18next';
import type { Customer } from '../../../../shared/domain/customer.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { Email } from '../../../ui/email.tsx';
import type { Fact } from '../../../ui/facts.tsx';

const DASH = '–';

/** The details of a customer as label and value; a company with its contact, a person without KVK number. */
export function detailFacts(customer: Customer, t: TFunction): readonly Fact[] {
  const line = (label: string, value: string): Fact => ({ label, value: value === '' ? DASH : value });
  const contact = [customer.firstName, customer.lastName].filter(Boolean).join(' ');
  const company =
    customer.kind === 'business'
      ? [line(t('fields.kvkNumber'), customer.kvkNumber), line(t('customers.details.contact'), contact)]
      : [];
  const place = [customer.postcode, customer.city].filter(Boolean).join(' ');
  return [
    ...company,
    line(t('fields.phone'), formatPhone(customer.phone)),
    { label: t('fields.email'), value: customer.email === '' ? DASH : <Email value={customer.email} /> },
    line(t('customers.details.address'), [customer.street, place].filter(Boolean).join(', ')),
  ];
}
