import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/**
 * Makes the files of test/corpus/import: what garages get out of other systems, each with one thing that goes wrong elsewhere.
 * People and companies are made up. Run with `node test/corpus/make-import-files.ts`.
 */
const FOLDER = resolve(import.meta.dirname, 'import');

const lines = (...rows: readonly string[]) => rows.join('\r\n');
const WINDOWS_1252: Readonly<Record<string, number>> = { '€': 0x80, '‘': 0x91, '’': 0x92 };
const windows1252 = (text: string) =>
  Uint8Array.from([...text].map((letter) => WINDOWS_1252[letter] ?? letter.codePointAt(0) ?? 0x3f));
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const text: Readonly<Record<string, string | Uint8Array>> = {
  'bom-puntkomma.csv': `\uFEFF${lines(
    'Naam;E-mail;Telefoon;Postcode;Plaats;Kenteken;Merk;Type;APK tot',
    'Çelik, Şükrü;sukru@post.example;06-12345678;3511 AB;Utrecht;TT-601-D;FIAT;500;31-12-2026',
    'Bakkerij De Vries B.V.;info@bakkerijdevries.example;030 123 45 67;3512CD;Utrecht;14-VVD-4;VOLKSWAGEN;CADDY;1-3-27',
    '',
  )}`,
  'windows-1252.csv': windows1252(
    lines(
      'Achternaam;Tussenvoegsel;Voornaam;Straat;Huisnummer;Toevoeging;Postcode;Woonplaats;Opmerking',
      'Brontë;van den;Zoë;Coöperatiestraat;12;bis;1017 XD;’s-Gravenhage;betaalt € 25 per maand',
      'Müller;;Jürgen;Bahnhofstraße;3;;6411 AA;Heerlen;',
    ),
  ),
  'utf-16-tabs.txt': utf16(
    lines('Naam\tE-mail\tKenteken\tEerste toelating', 'Łukasz Żak\tlukasz@post.example\t1-ABC-23\t20190312', ''),
  ),
  'regeleinden-gemengd.csv':
    'Naam;Notities;Plaats\nJan Smit;"eerste regel\r\ntweede ""regel"""; Gouda \r\nPiet Bos;geen;Delft\rKees Vos;17" velgen;Ede\n',
  'formules.csv': lines(
    'Achternaam;Telefoon;Opmerking;Plaats',
    "Smit;+31 6 12345678;=cmd|' /C calc'!A0;@Amsterdam",
    "Bos;'+31612345678;'=2+2;-",
    "'t Hart;0612345678;'s avonds bellen;'s-Hertogenbosch",
  ),
  'titelregels.csv': lines(
    'Klantenlijst Garage De Brug;;;',
    'Afgedrukt op 24-11-2026;;;',
    ';;;',
    'Klantnaam;Mobiel;Kenteken;APK vervaldatum',
    'Jansen, Piet;612345678;XX-99-99;31 dec 2026',
  ),
  'dubbele-koppen.csv': lines(
    'Naam;Telefoon;Telefoon;E-mail;Email',
    'Anna Mol;030-1112233;06-11122233;anna@post.example;anders@post.example',
  ),
  'lege-kolommen.csv': lines('Naam;Plaats;;;;', 'Ria Kok;Zeist;;;;', ';;;;;', 'Wim Dam;Soest;;;;', ';;;;;', ';;;;;'),
  'komma-engels.csv': lines(
    'First name,Last name,Company,Street,Zip,City,License plate,Brand,Model,Year',
    '"Mary Ann","O\'Brien","Brien, Sons & Co","Main Street 1, rear",3581 KL,Utrecht,99-XX-99,FORD,FOCUS,"2,018"',
  ),
  'sep-regel.csv': lines('sep=,', 'Naam,Plaats', '"Vos; Zn.",Tiel'),
  'fouten.csv': lines(
    'Soort;Naam;KvK;E-mail;Kenteken;Bouwjaar;APK',
    'particulier;Jan Goed;;jan@post.example;12-AB-34;2018;31-12-2026',
    'alien;Jan Fout;123;geen adres;KLAAS;twee;31-02-2026',
    'zakelijk;;;;;;',
    'particulier;Zonder Mail;;;34-CD-56;;',
    'particulier;Jan Goed;;jan@post.example;12-AB-34;2018;31-12-2026',
  ),
  'oud-excel.xls': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  'plaatje.csv': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]),
  'afgekapt.xlsx': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
  'leeg.csv': '\r\n;;\r\n',
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface Workbook {
  /** XML of the rows. */
  readonly rows: string;
  readonly date1904?: boolean;
  readonly merged?: string;
  /** Before the sheet, where a document type may stand. */
  readonly prologue?: string;
}

/** A workbook of one sheet; format 1 is a day. */
function workbook({ rows, date1904 = false, merged = '', prologue = '' }: Workbook): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Klanten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${HEAD}${prologue}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${merged}</worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]));
  return zipSync(files, { mtime: '2026-01-01T00:00:00Z' });
}

const word = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const date = (at: string, serial: number) => `<c r="${at}" s="1"><v>${serial}</v></c>`;
const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.join('')}</row>`;

const headings = row(1, word('A1', 'Naam'), word('B1', 'Kenteken'), word('C1', 'E-mail'), word('D1', 'APK tot'));
const car = (serial: number) =>
  row(2, word('A2', 'Jan Smit'), word('B2', '12-AB-34'), word('C2', 'jan@post.example'), date('D2', serial));

const books: Readonly<Record<string, Uint8Array>> = {
  // 31 December 2026 in both date systems.
  'datums-1900.xlsx': workbook({ rows: headings + car(46_387) }),
  'datums-1904.xlsx': workbook({ rows: headings + car(44_925), date1904: true }),
  'samengevoegde-titel.xlsx': workbook({
    rows:
      row(1, word('A1', 'Klanten van Garage De Brug')) +
      row(3, word('A3', 'Klantnaam'), word('B3', 'Telefoonnummer'), word('C3', 'KvK'), word('D3', 'Plaats')) +
      row(4, word('A4', 'Firma Bos BV'), number('B4', 612_345_678), number('C4', 1_234_567), word('D4', 'Tiel')),
    merged: '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>',
  }),
  'entiteiten.xlsx': workbook({
    rows: row(1, word('A1', 'Naam'), word('B1', 'Plaats')) + row(2, word('A2', '&lol;'), word('B2', 'Ede')),
    prologue: '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY lol "&b;&b;&b;&b;&b;&b;">]>',
  }),
  'verre-cel.xlsx': workbook({ rows: headings + car(46_387) + row(1_048_576, word('XFD1048576', 'ver weg')) }),
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, content] of Object.entries({ ...text, ...books })) writeFileSync(join(FOLDER, name), content);
