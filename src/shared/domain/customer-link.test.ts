import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerLink, readCustomerLink } from './customer-link.ts';

const ID = '019ab000-0000-7000-8000-0000000000a1';

describe('a link to a customer', () => {
  it('means the customer that it was made for, also as browsers write it', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(readCustomerLink(customerLink(id))).toBe(id);
      }),
    );
    expect(readCustomerLink(`IGARAGE://klant/${ID.toUpperCase()}/`)).toBe(ID);
  });

  it.each([
    '',
    `igarage://klant/${ID}?open=nu`,
    `igarage://klant/${ID}#x`,
    `igarage://klant/${ID}/wijzigen`,
    `igarage://klant/../klant/${ID}`,
    `igarage://wagenpark/${ID}`,
    'igarage://klant/TT601D',
    `igarage://klant/${ID} --api-url=https://elders.example`,
    `igarage://klant/${ID}\n`,
    ` igarage://klant/${ID}`,
    `https://klant/${ID}`,
    `igarage:klant/${ID}`,
    `igarage://a:b@klant/${ID}`,
    'javascript:alert(1)',
  ])('is nothing else: "%s" is no such link', (text) => {
    expect(readCustomerLink(text)).toBeNull();
  });

  it('is not found in anything that people or programs make up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCustomerLink(`igarage://${text}`)).toBeNull();
      }),
    );
  });
});
