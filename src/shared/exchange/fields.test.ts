import { expect, test } from 'vitest';
import { headingOf, IMPORT_FIELDS, proposeMapping } from './fields.ts';
import { findHeadingRow } from './heading-row.ts';

test('every heading that this program writes is known again', () => {
  expect(proposeMapping(IMPORT_FIELDS.map(headingOf))).toEqual(IMPORT_FIELDS);
});

test('headings of other systems are known in any spelling', () => {
  expect(proposeMapping(['KLANTNAAM', 'E-mail adres', 'Tel.nr.', 'APK-vervaldatum', 'Kleur'])).toEqual([
    'fullName',
    'email',
    'phone',
    'apkExpiresOn',
    null,
  ]);
});

test('Type is of the car beside Merk, and of the customer without', () => {
  expect(proposeMapping(['Naam', 'Merk', 'Type'])).toEqual(['fullName', 'make', 'model']);
  expect(proposeMapping(['Naam', 'Type'])).toEqual(['fullName', 'kind']);
});

test('of two columns that say the same the first one counts', () => {
  expect(proposeMapping(['Telefoon', 'Mobiel'])).toEqual(['phone', null]);
});

test('headings are found under a title, and without a known one in the first row with several cells', () => {
  expect(findHeadingRow([['Klantenlijst'], [], ['Naam', 'Plaats'], ['Jan', 'Ede']])).toBe(2);
  expect(findHeadingRow([['Lijst'], ['x', 'y'], ['Jan', 'Ede']])).toBe(1);
  expect(findHeadingRow([])).toBe(-1);
});
