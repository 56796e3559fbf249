import { describe, expect, it } from 'vitest';
import {
  contactName,
  customerDetailsSchema,
  customerName,
  customerSortName,
  EMPTY_CUSTOMER_DETAILS,
} from './customer.ts';
import { parseEmail } from './email.ts';
import { foldText } from './text.ts';

const person = { ...EMPTY_CUSTOMER_DETAILS, firstName: 'Zoë', lastName: 'van den Berg' };
const company = {
  ...EMPTY_CUSTOMER_DETAILS,
  kind: 'business' as const,
  companyName: 'Loodgieter Kuiper BV',
  lastName: 'Kuiper',
};

describe('a customer', () => {
  it('is named by first and last name, and sorted by last name', () => {
    expect(customerName(person)).toBe('Zoë van den Berg');
    expect(customerSortName(person)).toBe('van den Berg Zoë');
  });

  it('that is a company is named and sorted by the company', () => {
    expect(customerName(company)).toBe('Loodgieter Kuiper BV');
    expect(customerSortName(company)).toBe('Loodgieter Kuiper BV');
  });

  it('that is a company has a person behind it, and a person has nobody', () => {
    expect(contactName(company)).toBe('Kuiper');
    expect(contactName(person)).toBe('');
  });

  it('has a KvK number of eight digits or none', () => {
    expect(customerDetailsSchema.safeParse({ ...company, kvkNumber: '12345678' }).success).toBe(true);
    expect(customerDetailsSchema.safeParse({ ...company, kvkNumber: '' }).success).toBe(true);
    expect(customerDetailsSchema.safeParse({ ...company, kvkNumber: '1234567' }).success).toBe(false);
  });

  it('is found by name without regard to diacritics and case', () => {
    expect(foldText('Çelik-Świątek')).toBe('celik-swiatek');
  });
});

describe('an e-mail address', () => {
  it('is trimmed and lower-cased, since iGarage knows one login per mailbox', () => {
    expect(parseEmail('  Piet@Bedrijf.Example ')).toBe('piet@bedrijf.example');
  });

  it.each(['', 'piet', 'piet@', '@bedrijf.example', 'piet@bedrijf', 'p iet@bedrijf.example'])('is not "%s"', (text) => {
    expect(parseEmail(text)).toBeNull();
  });
});
