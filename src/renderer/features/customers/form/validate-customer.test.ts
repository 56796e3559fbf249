import { describe, expect, it } from 'vitest';
import { customerDetailsSchema, EMPTY_CUSTOMER_DETAILS } from '../../../../shared/domain/customer.ts';
import { tidyCustomer, validateCustomer } from './validate-customer.ts';

const person = { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Jansen' };

describe('validateCustomer', () => {
  it('needs a last name of a person and a company name of a company', () => {
    expect(validateCustomer(EMPTY_CUSTOMER_DETAILS)).toEqual({ lastName: 'fields.problem.lastName' });
    expect(validateCustomer({ ...person, kind: 'business' })).toEqual({ companyName: 'fields.problem.companyName' });
    expect(validateCustomer(person)).toEqual({});
  });

  it('checks what is not required only when it is filled in', () => {
    expect(validateCustomer({ ...person, kvkNumber: '1234567', email: 'jan@' })).toEqual({
      kvkNumber: 'fields.problem.kvkNumber',
      email: 'fields.problem.email',
    });
  });

  it('lets through nothing that the main process would refuse', () => {
    const typed = { ...person, email: ' Jan@Post.example ', kvkNumber: ' 12345678 ', city: ' Ede ' };
    expect(validateCustomer(typed)).toEqual({});
    expect(customerDetailsSchema.safeParse(tidyCustomer(typed)).success).toBe(true);
  });
});
