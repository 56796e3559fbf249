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
import type { ListedCars } from '../../shared/ipc/print-input.ts';
import type { Db } from '../db/open-database.ts';
import { putAlias } from '../repos/aliases.ts';
import { deleteRow, putRow } from '../repos/rows.ts';
import { eraseVehicle } from '../sync/erase-vehicle.ts';
import type { PrintDocument } from './paper.ts';
import { PrintJobs, type PrintJobsDeps } from './print-jobs.ts';

const id = (number: number) => `019b76da-a800-7000-8000-${String(number).padStart(12, '0')}`;
const FLEET = id(900);
const CARS = 250;
const TODAY = '2026-11-24';
const IN_30 = { list: 'passports', filter: { ...NO_FILTER, apk: 'in30' } } as const;
const WORK = { list: 'work', query: '', sort: null, filter: NO_FILTER, fleetId: null, ids: null } as const;
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
let looks = 0;
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
  const newId = () => id(10_000 + ++looks);
  const context = { db, now: () => new Date(`${TODAY}T11:05:00.000Z`), newId, atDesk: { id: id(1), name: 'Els' } };
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
    lost: () => undefined,
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
    const { pdf, withoutAddress } = await prepared(jobs(), { kind: 'reminders', cars: IN_30, window: 'left' });
    const page = Buffer.from(pdf).toString();
    expect(page.match(/<article/g)).toHaveLength(1);
    expect(page.match(/TX-\d{3}-B/g)).toEqual(['TX-000-B', 'TX-002-B']);
    expect(withoutAddress).toEqual(['Bram de Wit']);
  });

  it('is a list of the cars whose APK runs out, and of no others', async () => {
    const { pdf, title } = await prepared(jobs(), { kind: 'worklist', cars: IN_30 });
    expect(
      Buffer.from(pdf)
        .toString()
        .match(/TX-\d{3}-B/g),
    ).toEqual(['TX-000-B', 'TX-001-B', 'TX-002-B']);
    expect(title).toBe('APK binnen 30 dagen');
  });

  it('is everything that is kept about one customer, on paper and as data of the same moment', async () => {
    const work = jobs();
    const { id: document, pdf, missing } = await prepared(work, { kind: 'person', customerId: id(800) });
    const page = Buffer.from(pdf).toString();
    expect(new Set(page.match(/TX-\d{3}-B/g))).toHaveProperty('size', CARS / 2);
    expect(page).not.toContain('Bram');
    expect(missing).toBe('offline');
    const file = join(folder, 'Gegevens-Zoë-Kuiper-2026-11-24.json');
    expect(await work.saveData(document)).toEqual(ok({ savedTo: file }));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ klant: 'Zoë Kuiper', garage: 'Garage De Brug' });
    // Other documents are no data to take along.
    expect(await work.saveData((await prepared(work)).id)).toEqual(err({ code: 'document_gone' }));
  });

  it('is the worklist of Onderhoud as it is searched, filtered and sorted, or of the cars selected there', async () => {
    const due = { vehicleId: id(1), kind: 'service', description: 'Grote <beurt>', state: 'due' } as const;
    const row = { ...due, id: id(3_000), dueOn: '2026-11-20', doneOn: null, mileage: null, costCents: null };
    putRow(db, { entity: 'maintenance', row }, 1, 1);
    const platesIn = async (cars: ListedCars) => {
      const { pdf, title } = await prepared(jobs(), { kind: 'worklist', cars });
      const page = Buffer.from(pdf).toString();
      return { page, title, plates: page.match(/TX-\d{3}-B/g) };
    };
    const all = await platesIn(WORK);
    expect(all.plates).toEqual(['TX-001-B', 'TX-000-B', 'TX-002-B']);
    expect(all.title).toBe('APK en onderhoud tot 60 dagen vooruit');
    expect(all.page).toContain('Grote &lt;beurt&gt; <span class="day">20-11-2026</span>');
    const byPlate = await platesIn({ ...WORK, sort: { by: 'plate', desc: true } });
    expect(byPlate.plates).toEqual(['TX-002-B', 'TX-001-B', 'TX-000-B']);
    const byText = await platesIn({ ...WORK, query: 'wit' });
    expect(byText.plates).toEqual(['TX-001-B']);
    expect(byText.page).toContain('1 auto · Gezocht op „wit”');
    const chosen = await platesIn({ ...WORK, ids: [id(2_002)], fleetId: FLEET, query: 'kuiper' });
    expect(chosen.plates).toEqual(['TX-002-B']);
    expect(chosen.page).toContain('1 auto · Wagenpark Kuiper &lt;BV&gt; · Eigen selectie');
    const late = await platesIn({ ...WORK, filter: { ...NO_FILTER, due: 'overdue', work: 'service' } });
    expect([late.title, late.plates]).toEqual(['Onderhoud verlopen', ['TX-001-B']]);
  });

  it('is a letter about maintenance too, with everything that the cars of a holder are due for', async () => {
    const due = { vehicleId: id(2), kind: 'service', description: 'Kleine beurt', state: 'due' } as const;
    const row = { ...due, id: id(3_000), dueOn: '2026-12-20', doneOn: null, mileage: null, costCents: null };
    putRow(db, { entity: 'maintenance', row }, 1, 1);
    const { pdf } = await prepared(jobs(), { kind: 'reminders', cars: WORK, window: 'right' });
    const page = Buffer.from(pdf).toString();
    expect(page).toContain('Betreft: APK-keuring en onderhoud');
    expect(page).toContain('Deze auto&#39;s zijn toe aan APK en onderhoud:');
    expect(page.match(/<div class="clip">(APK|Kleine beurt)<.div>/g)).toHaveLength(3);
    expect(page.match(/TX-\d{3}-B/g)).toEqual(['TX-000-B', 'TX-002-B']);
  });

  it('is thrown away, and its window told, when the garage may no longer see a car in it', async () => {
    const told: string[] = [];
    const work = jobs({ lost: (ids) => told.push(...ids) });
    const overview = await prepared(work);
    const sheet = await prepared(work, { kind: 'passport', passportId: id(2_001) });
    const other = await prepared(work, { kind: 'passport', passportId: id(2_002) });
    const list = await prepared(work, { kind: 'worklist', cars: IN_30 });
    work.dropLost();
    expect(told).toEqual([]);
    eraseVehicle(db, id(1));
    work.dropLost();
    expect(told).toEqual([overview.id, sheet.id, list.id]);
    for (const { id: gone } of [overview, sheet, list])
      expect(await work.save(gone)).toEqual(err({ code: 'document_gone' }));
    expect((await work.save(other.id)).ok).toBe(true);
    deleteRow(db, { entity: 'fleet', id: FLEET });
    work.dropLost();
    expect(told).toHaveLength(3);
  });

  it('is kept for nobody else once the desk was locked or left', async () => {
    const work = jobs();
    const { id: gone } = await prepared(work);
    work.clear();
    expect(await work.save(gone)).toEqual(err({ code: 'document_gone' }));
  });

  it('stays when a colleague made its customer one with another profile, and goes when that one goes', async () => {
    const told: string[] = [];
    const work = jobs({ lost: (ids) => told.push(...ids) });
    const made = await work.prepare({ kind: 'person', customerId: id(801) });
    expect(made.ok).toBe(true);
    deleteRow(db, { entity: 'customer', id: id(801) });
    putAlias(db, { id: id(801), by: id(800) }, 'confirmed');
    work.dropLost();
    expect(told).toEqual([]);
    deleteRow(db, { entity: 'customer', id: id(800) });
    work.dropLost();
    expect(told).toHaveLength(1);
  });

  it('is not given out when the car went while the press was busy with it', async () => {
    const press = {
      toPdf: async ({ page }: PrintDocument) => {
        eraseVehicle(db, id(1));
        return Buffer.from(page);
      },
      toPaper: async () => ok(null),
    };
    const answer = await jobs({ press }).prepare({ kind: 'closing', passportId: id(2_001) });
    expect(answer).toEqual(err({ code: 'document_lost' }));
  });

  it('says so when what it is about is not there', async () => {
    const gone = { ...OVERVIEW, fleetId: id(5) };
    expect(await jobs().prepare(gone)).toEqual(err({ code: 'fleet_not_found' }));
    expect(await jobs().prepare({ kind: 'person', customerId: id(5) })).toEqual(err({ code: 'customer_not_found' }));
    expect(await jobs().prepare({ kind: 'closing', passportId: id(5) })).toEqual(err({ code: 'passport_not_found' }));
  });
});
