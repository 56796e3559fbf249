import { describe, expect, it } from 'vitest';
import { customerDetailsSchema, EMPTY_CUSTOMER_DETAILS } from '../../../../shared/domain/customer.ts';
import { showCustomer, tidyChanged, tidyCustomer, validateCustomer } from './validate-customer.ts';

const person = { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Jansen' };

describe('validateCustomer', () => {
  it('needs a last name of a person and a company name of a company', () => {
    expect(validateCustomer(EMPTY_CUSTOMER_DETAILS)).toEqual({ lastName: 'fields.problem.lastName' });
    expect(validateCustomer({ ...person, kind: 'business' })).toEqual({ companyName: 'fields.problem.companyName' });
    expect(validateCustomer(person)).toEqual({});
  });

  it('checks what is not required only when it is filled in', () => {
    const wrong = { kvkNumber: '1234567', email: 'jan@', phone: '06-123', postcode: '12345 A' };
    expect(validateCustomer({ ...person, ...wrong })).toEqual({
      kvkNumber: 'fields.problem.kvkNumber',
      email: 'fields.problem.email',
      phone: 'fields.problem.phone',
      postcode: 'fields.problem.postcode',
    });
  });

  it('lets through nothing that the main process would refuse', () => {
    const typed = { ...person, email: ' Jan@Post.example ', kvkNumber: ' 12345678 ', city: ' Ede ' };
    expect(validateCustomer(typed)).toEqual({});
    expect(customerDetailsSchema.safeParse(tidyCustomer(typed)).success).toBe(true);
  });

  it('keeps numbers and postcodes in one form, however they were typed', () => {
    const typed = { ...person, phone: '06-12 34 56 78', postcode: '3511ab', kvkNumber: '12 34 56 78' };
    expect(validateCustomer(typed)).toEqual({});
    expect(tidyCustomer(typed)).toMatchObject({ phone: '+31612345678', postcode: '3511 AB', kvkNumber: '12345678' });
  });

  it('lets what was kept in no such form stay, and takes another spelling for no change', () => {
    const start = { ...person, phone: '06-123 (Els)', postcode: 'Emmen 12' };
    expect(validateCustomer({ ...showCustomer(start), city: 'Ede' }, start)).toEqual({});
    expect(tidyChanged({ ...showCustomer(start), city: 'Ede' }, start)).toEqual({ ...start, city: 'Ede' });
    expect(validateCustomer({ ...start, phone: '06-124 (Els)' }, start)).toEqual({ phone: 'fields.problem.phone' });
    const old = { ...person, phone: '06-12345678', postcode: '3511ab' };
    expect(tidyChanged(showCustomer(old), old)).toEqual(old);
  });
});
