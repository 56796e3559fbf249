import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import { NO_FILTER } from '../../shared/desk/list-choice.ts';
import { FIRST_OVERVIEW } from '../../shared/desk/overview-choice.ts';
import { FIRST_PAPER, type PaperChoices } from '../../shared/desk/print-choice.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../shared/domain/customer.ts';
import type { RowWrite } from '../../shared/domain/entities.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { putRow } from '../repos/rows.ts';
import { PrintJobs, type PrintJobsDeps } from './print-jobs.ts';

const id = (number: number) => `019b76da-a800-7000-8000-${String(number).padStart(12, '0')}`;
const FLEET = id(900);
const CARS = 250;
const TODAY = '2026-11-24';
const IN_30 = { ...NO_FILTER, apk: 'in30' } as const;
const OVERVIEW = { kind: 'overview', fleetId: FLEET, choice: FIRST_OVERVIEW } as const;

const plate = (index: number) => `TX${String(index).padStart(3, '0')}B`;

/** A fleet of 250 cars of two holders, one of whom has no address. */
function rows(): readonly RowWrite[] {
  const people = ['Zoë Kuiper', 'Bram de Wit'].map((lastName, index): RowWrite => {
    const address = index === 0 ? { street: 'Kerkstraat 1', postcode: '3511 AB', city: 'Utrecht' } : {};
    return { entity: 'customer', row: { ...EMPTY_CUSTOMER_DETAILS, ...address, id: id(800 + index), lastName } };
  });
  const cars = Array.from({ length: CARS }, (_, index): readonly RowWrite[] => {
    const known = { make: 'KIA', model: 'CEED', year: null, fuel: '', colour: '', mileage: null, lastVisitOn: null };
    const apkExpiresOn = index < 3 ? '2026-12-01' : '2028-01-01';
    const held = {
      holderId: id(800 + (index % 2)),
      role: 'driver',
      email: 'a@post.example',
      state: 'activated',
    } as const;
    const dates = { issuedOn: '2026-01-01', activatedOn: null, offeredUntil: null, invitedOn: null };
    return [
      { entity: 'vehicle', row: { ...known, id: id(index), plate: plate(index), apkExpiresOn } },
      { entity: 'passport', row: { ...held, ...dates, id: id(2_000 + index), vehicleId: id(index), fleetId: FLEET } },
    ];
  });
  const fleet = { customerId: id(800), managerPassportId: id(2_000), name: 'Kuiper <BV>', managerName: 'Zoë Kuiper' };
  const email = 'wagenpark@kuiper.example';
  return [
    ...people,
    ...cars.flat(),
    { entity: 'fleet', row: { ...fleet, id: FLEET, email, createdOn: '2026-01-01', state: 'active' } },
  ];
}

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-jobs-'));
  db = openMemoryDatabase();
  for (const write of rows()) putRow(db, write, 1, 1);
});
afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

/** A press whose "PDF" is the page itself, so that a test can read what was made. */
function jobs(change: Partial<PrintJobsDeps> = {}) {
  let paper: PaperChoices = {};
  let count = 0;
  const context = { db, now: () => new Date(`${TODAY}T11:05:00.000Z`), newId: () => '', atDesk: null };
  return new PrintJobs({
    source: {
      context: () => ok({ ...context, commandAdded: () => undefined }),
      garageName: () => 'Garage De Brug',
      updatedThrough: () => '2026-11-23T10:00:00.000Z',
      loginUrl: 'https://igarage.example/login',
      askCustomerData: async () => err({ code: 'unreachable', retryAfter: null }),
    },
    press: { toPdf: async ({ page }) => Buffer.from(page), toPaper: async () => ok(null) },
    newId: () => id(++count),
    printers: async () => [
      { name: 'first', label: 'Printer balie' },
      { name: 'second', label: 'Printer kantoor' },
    ],
    readPaper: () => paper,
    writePaper: (choices) => {
      paper = choices;
    },
    chooseFile: async (name) => join(folder, name),
    beginMail: async () => undefined,
    ...change,
  });
}

async function prepared(work: PrintJobs, request: Parameters<PrintJobs['prepare']>[0] = OVERVIEW) {
  const answer = await work.prepare(request);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('a document of the desk', () => {
  it('holds every car of a fleet once and in order, however many parts it was read in', async () => {
    const { pdf, title, mailTo } = await prepared(jobs());
    const page = Buffer.from(pdf).toString();
    const found = page.match(/TX-\d{3}-B/g);
    expect(found).toEqual(Array.from({ length: CARS }, (_, index) => `TX-${String(index).padStart(3, '0')}-B`));
    expect(page).toContain('Kuiper &lt;BV&gt;');
    expect([title, mailTo]).toEqual(['Wagenpark Kuiper <BV>', 'wagenpark@kuiper.example']);
  });

  it('is saved whole under a name that every system takes, or says why not and leaves no half file', async () => {
    const work = jobs();
    const document = await prepared(work);
    const file = join(folder, 'Wagenpark-Kuiper-BV-2026-11-24.pdf');
    expect(await work.save(document.id)).toEqual(ok({ savedTo: file }));
    expect(await readFile(file)).toEqual(Buffer.from(document.pdf));

    const nowhere = jobs({ chooseFile: async () => join(folder, 'missing', 'a.pdf') });
    expect(await nowhere.save((await prepared(nowhere)).id)).toEqual(err({ code: 'file_not_written' }));
    const cancelled = jobs({ chooseFile: async () => null });
    expect(await cancelled.save((await prepared(cancelled)).id)).toEqual(ok(null));
    expect(await readdir(folder)).toEqual(['Wagenpark-Kuiper-BV-2026-11-24.pdf']);
  });

  it('remembers per kind how it was printed, and not how printing failed', async () => {
    const codes = ['print_failed', null] as const;
    let tries = 0;
    const toPaper = async () => {
      const code = codes[tries++];
      return code ? err(code) : ok(null);
    };
    const work = jobs({ press: { toPdf: async ({ page }) => Buffer.from(page), toPaper } });
    const { id: document } = await prepared(work);
    const choice = { printer: 'second', copies: 2, duplex: 'longEdge', colour: false } as const;
    expect(await work.paper(document, choice)).toEqual(err({ code: 'print_failed' }));
    expect(await work.printers('overview')).toMatchObject(ok({ choice: { ...FIRST_PAPER, printer: 'first' } }));
    expect(await work.paper(document, choice)).toEqual(ok(null));
    expect(await work.printers('overview')).toMatchObject(ok({ choice }));
    expect(await work.printers('closing')).toMatchObject(ok({ choice: { printer: 'first', copies: 1 } }));
  });

  it('begins a mail only when the file was saved', async () => {
    const mails: unknown[] = [];
    const beginMail = async (mail: unknown) => void mails.push(mail);
    const work = jobs({ beginMail });
    const { id: document } = await prepared(work, { kind: 'passport', passportId: id(2_001) });
    await work.mail(document);
    const file = join(folder, 'AutoPaspoort-TX-001-B-2026-11-24.pdf');
    expect(mails).toEqual([{ to: 'a@post.example', subject: 'AutoPaspoort TX-001-B', file }]);
    const cancelled = jobs({ beginMail, chooseFile: async () => null });
    await cancelled.mail((await prepared(cancelled)).id);
    expect(mails).toHaveLength(1);
  });

  it('is gone when it was closed', async () => {
    const work = jobs();
    const { id: document } = await prepared(work);
    work.close(document);
    expect(await work.save(document)).toEqual(err({ code: 'document_gone' }));
    expect(await work.paper(document, FIRST_PAPER)).toEqual(err({ code: 'document_gone' }));
  });

  it('is a letter to each holder with an address, with the cars of that holder; the others are named', async () => {
    const { pdf, withoutAddress } = await prepared(jobs(), { kind: 'reminders', filter: IN_30 });
    const page = Buffer.from(pdf).toString();
    expect(page.match(/<article/g)).toHaveLength(1);
    expect(page.match(/TX-\d{3}-B/g)).toEqual(['TX-000-B', 'TX-002-B']);
    expect(withoutAddress).toEqual(['Bram de Wit']);
  });

  it('is a list of the cars whose APK runs out, and of no others', async () => {
    const { pdf, title } = await prepared(jobs(), { kind: 'worklist', filter: IN_30 });
    expect(
      Buffer.from(pdf)
        .toString()
        .match(/TX-\d{3}-B/g),
    ).toEqual(['TX-000-B', 'TX-001-B', 'TX-002-B']);
    expect(title).toBe('APK binnen 30 dagen');
  });

  it('is everything that is kept about one customer, on paper and as data of the same moment', async () => {
    const work = jobs();
    const { id: document, pdf } = await prepared(work, { kind: 'person', customerId: id(800) });
    const page = Buffer.from(pdf).toString();
    expect(new Set(page.match(/TX-\d{3}-B/g))).toHaveProperty('size', CARS / 2);
    expect(page).not.toContain('Bram');
    expect(page).toContain('De balie had geen verbinding met iGarage.');
    const file = join(folder, 'Gegevens-Zoë-Kuiper-2026-11-24.json');
    expect(await work.saveData(document)).toEqual(ok({ savedTo: file }));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ klant: 'Zoë Kuiper', garage: 'Garage De Brug' });
    // Other documents are no data to take along.
    expect(await work.saveData((await prepared(work)).id)).toEqual(err({ code: 'document_gone' }));
  });

  it('says so when what it is about is not there', async () => {
    const gone = { ...OVERVIEW, fleetId: id(5) };
    expect(await jobs().prepare(gone)).toEqual(err({ code: 'fleet_not_found' }));
    expect(await jobs().prepare({ kind: 'person', customerId: id(5) })).toEqual(err({ code: 'customer_not_found' }));
    expect(await jobs().prepare({ kind: 'closing', passportId: id(5) })).toEqual(err({ code: 'passport_not_found' }));
  });
});
