import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPostcode, nameCore, similarCustomers, similarNames } from './duplicates.ts';

const anyName = fc.string({ unit: fc.constantFrom(...'abcdeÇé -.’BVvan'), maxLength: 20 });

describe('similar names', () => {
  it.each([
    ['Jan Jansen', 'JAN JANSEN'],
    ['Çelik', 'Celik'],
    ['van der Berg', 'Berg'],
    ["'t Hoen", 'Hoen'],
    ['De Vries', 'Vries, de'],
    ['Bakker Transport B.V.', 'bakker transport'],
    ['Jansen', 'Janssen'],
    ['Hoveniersbedrijf Groen', 'Hovenierbedrijf Gröen'],
  ])('%s is like %s', (a, b) => expect(similarNames(a, b)).toBe(true));

  it.each([
    ['Jansen', 'Pietersen'],
    ['Bos', 'Vos'],
    ['Bakker', 'Bakels'],
    ['', ''],
    ['', 'Jansen'],
    ['...', 'Jansen'],
  ])('%s is not like %s', (a, b) => expect(similarNames(a, b)).toBe(false));

  it('does not depend on which name comes first', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(similarNames(a, b)).toBe(similarNames(b, a));
      }),
    );
  });

  it('finds every name that says something like itself', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(similarNames(name, name)).toBe(nameCore(name) !== '');
      }),
    );
  });

  it('forgives one letter left out of a name of at least five', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'kmnopq'), minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.nat(), (name, at) => {
        const shorter = name.slice(0, at % name.length) + name.slice((at % name.length) + 1);
        expect(similarNames(name, shorter)).toBe(true);
      }),
    );
  });

  it('is not led astray by any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(similarNames(a, b)).toBe(similarNames(b, a));
      }),
    );
  });
});

it('compares the names of a company and of its contact with those of a person', () => {
  const person = { firstName: 'Kees', lastName: 'Bakker', companyName: '' };
  const company = { firstName: '', lastName: '', companyName: 'Bakker BV' };
  expect(similarCustomers(person, company)).toBe(true);
  expect(similarCustomers({ ...person, lastName: 'Visser' }, company)).toBe(false);
});

it('reads a postcode in any spelling', () => {
  expect(compactPostcode(' 3511 ab')).toBe('3511AB');
});
