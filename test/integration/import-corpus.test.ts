import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { openTable } from '../../src/main/files/open-table.ts';
import { proposeMapping } from '../../src/shared/exchange/fields.ts';
import { findHeadingRow } from '../../src/shared/exchange/heading-row.ts';
import { readRow } from '../../src/shared/exchange/read-row.ts';

const CORPUS = resolve(import.meta.dirname, '../corpus/import');
const PROGRAM = resolve(import.meta.dirname, '../../src/main/files/table-worker.ts');
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (file: string) => openTable(PROGRAM, { file, sheet: null }, new AbortController().signal);

/** The rows of a file of the corpus, as the columns proposed for it say. */
async function read(name: string) {
  const table = await open(join(CORPUS, name));
  if (!table.ok) return table.error;
  const at = findHeadingRow(table.value.rows);
  const mapping = proposeMapping(table.value.rows[at] ?? []);
  const body = table.value.rows.slice(at + 1).filter((row) => row.length > 0);
  return body.map((cells) => readRow(cells, mapping));
}

const customer = (fields: object) =>
  expect.objectContaining({ customer: expect.objectContaining(fields), problems: [] });
const car = (fields: object) => expect.objectContaining({ car: expect.objectContaining(fields), problems: [] });

test('semicolons with a byte order mark, Dutch days, plates in any spelling, a company by its legal form', async () => {
  expect(await read('bom-puntkomma.csv')).toEqual([
    customer({ kind: 'private', firstName: 'Şükrü', lastName: 'Çelik', email: 'sukru@post.example' }),
    customer({ kind: 'business', companyName: 'Bakkerij De Vries B.V.' }),
  ]);
  expect(await read('bom-puntkomma.csv')).toEqual([
    car({ vehicle: expect.objectContaining({ plate: 'TT601D', model: '500', apkExpiresOn: '2026-12-31' }) }),
    car({ vehicle: expect.objectContaining({ plate: '14VVD4', apkExpiresOn: '2027-03-01' }) }),
  ]);
});

test('Windows-1252, with a name and an address in several columns', async () => {
  expect(await read('windows-1252.csv')).toEqual([
    customer({
      firstName: 'Zoë',
      lastName: 'van den Brontë',
      street: 'Coöperatiestraat 12 bis',
      city: '’s-Gravenhage',
      notes: 'betaalt € 25 per maand',
    }),
    customer({ firstName: 'Jürgen', lastName: 'Müller', street: 'Bahnhofstraße 3' }),
  ]);
});

test('UTF-16 with tabs, and a day of RDW as year', async () => {
  expect(await read('utf-16-tabs.txt')).toEqual([
    car({ vehicle: expect.objectContaining({ plate: '1ABC23', year: 2019 }), email: 'lukasz@post.example' }),
  ]);
});

test('mixed line ends, a quoted line end, quotes inside a cell', async () => {
  expect(await read('regeleinden-gemengd.csv')).toEqual([
    customer({ lastName: 'Smit', notes: 'eerste regel\ntweede "regel"', city: 'Gouda' }),
    customer({ lastName: 'Bos', notes: 'geen' }),
    customer({ lastName: 'Vos', notes: '17" velgen', city: 'Ede' }),
  ]);
});

test('formulas are texts, and the apostrophe that guards one goes', async () => {
  expect(await read('formules.csv')).toEqual([
    customer({ phone: '+31 6 12345678', notes: "=cmd|' /C calc'!A0", city: '@Amsterdam' }),
    customer({ phone: '+31612345678', notes: '=2+2', city: '-' }),
    customer({ lastName: "'t Hart", notes: "'s avonds bellen", city: "'s-Hertogenbosch" }),
  ]);
});

test('title rows above the headings, and a number that lost its zero', async () => {
  expect(await read('titelregels.csv')).toEqual([
    expect.objectContaining({
      customer: expect.objectContaining({ firstName: 'Piet', lastName: 'Jansen', phone: '0612345678' }),
      problems: [{ field: 'passportEmail', code: 'passport_without_email', value: 'XX-99-99' }],
    }),
  ]);
});

test('of headings that stand there twice the first one counts', async () => {
  expect(await read('dubbele-koppen.csv')).toEqual([customer({ phone: '030-1112233', email: 'anna@post.example' })]);
});

test('columns and rows without content are left away', async () => {
  expect(await read('lege-kolommen.csv')).toEqual([customer({ lastName: 'Kok' }), customer({ lastName: 'Dam' })]);
});

test('commas with quoted commas, in English; what is no year is said', async () => {
  expect(await read('komma-engels.csv')).toEqual([
    expect.objectContaining({
      customer: expect.objectContaining({ companyName: 'Brien, Sons & Co', street: 'Main Street 1, rear' }),
      problems: expect.arrayContaining([{ field: 'year', code: 'year_wrong', value: '2,018' }]),
    }),
  ]);
});

test('a first line that says what divides the cells', async () => {
  expect(await read('sep-regel.csv')).toEqual([customer({ city: 'Tiel' })]);
});

test('every problem of a row is said, with what stood there', async () => {
  const rows = await read('fouten.csv');
  expect(Array.isArray(rows) && rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    [],
    ['kind_unknown', 'kvk_wrong', 'email_wrong', 'plate_wrong', 'passport_without_email', 'year_wrong', 'date_wrong'],
    ['no_name'],
    ['passport_without_email'],
    [],
  ]);
});

test('days of Excel in both of its date systems', async () => {
  const jan = [car({ vehicle: expect.objectContaining({ plate: '12AB34', apkExpiresOn: '2026-12-31' }) })];
  expect(await read('datums-1900.xlsx')).toEqual(jan);
  expect(await read('datums-1904.xlsx')).toEqual(jan);
});

test('a merged title above the headings of a workbook, and numbers that lost their zero', async () => {
  expect(await read('samengevoegde-titel.xlsx')).toEqual([
    customer({ kind: 'business', companyName: 'Firma Bos BV', phone: '0612345678', kvkNumber: '01234567' }),
  ]);
});

test('entities of a workbook are not unfolded', async () => {
  expect(await read('entiteiten.xlsx')).toEqual([customer({ lastName: '&lol;' })]);
});

test.for([
  ['oud-excel.xls', 'file_old_excel'],
  ['plaatje.csv', 'file_no_table'],
  ['afgekapt.xlsx', 'file_no_table'],
  ['leeg.csv', 'file_empty'],
  ['is-er-niet.csv', 'file_not_read'],
  // A million empty rows of sixteen thousand columns before it: its thread runs out of memory, nothing else does.
  ['verre-cel.xlsx', 'file_too_large'],
] as const)('%s is answered with %s', async ([name, code]) => {
  expect(await read(name)).toBe(code);
});

function made(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

test('too much of anything is a sentence', async () => {
  const zeros = new Uint8Array(160_000_000);
  const bomb = zipSync({ 'xl/workbook.xml': [zeros, { level: 9 }] });
  expect(bomb.length).toBeLessThan(1_000_000);
  const files = [
    [made('bom.xlsx', bomb), 'file_too_large'],
    [made('groot.csv', new Uint8Array(20_000_001).fill(0x61)), 'file_too_large'],
    [made('breed.csv', `Naam${';x'.repeat(1_000_000)}\n`), 'file_too_many_columns'],
    [made('lang.csv', `Naam;Plaats\n${'Jan;Ede\n'.repeat(20_500)}`), 'file_too_many_rows'],
  ] as const;
  for (const [file, code] of files) expect(await open(file)).toEqual({ ok: false, error: code });
});

test('as many customers as the screen says fit under the titles and headings', async () => {
  const customers = (count: number) => `Klanten\n\nNaam;Plaats\n${'Jan;Ede\n'.repeat(count)}`;
  expect((await open(made('vol.csv', customers(20_000)))).ok).toBe(true);
  expect(await open(made('te-vol.csv', customers(20_001)))).toEqual({ ok: false, error: 'file_too_many_rows' });
});

test('reading is ended by who asked for it', async () => {
  const asked = new AbortController();
  const reading = openTable(PROGRAM, { file: join(CORPUS, 'verre-cel.xlsx'), sheet: null }, asked.signal);
  asked.abort();
  expect(await reading).toEqual({ ok: false, error: 'cancelled' });
});
