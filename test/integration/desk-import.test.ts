import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { formatPlate } from '../../src/shared/domain/plate.ts';
import { newPlate } from '../support/central-world.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import {
  type DeskWorld,
  databaseOf,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import {
  checkFile,
  customerNames,
  goOffline,
  many,
  runImport,
  untilStep,
  untilUnderWay,
  writeLines,
} from '../support/import-steps.ts';
import type { TestDeskOptions } from '../support/test-desk.ts';

let world: DeskWorld;
const folder = mkdtempSync(join(tmpdir(), 'import-'));
const file = join(folder, 'klanten.csv');
beforeAll(async () => {
  world = await startDeskWorld();
});
afterEach(() => world.clear());
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const write = (...lines: readonly string[]) => writeLines(file, ...lines);

/** While an attempt to send is under way, nobody knows whether it arrives. */
const untilUndoable = (desk: LinedDesk) =>
  desk.untilShown(async () => (await desk.get('import.state', undefined)).undoable !== null);

async function newDesk(options: Partial<TestDeskOptions> = {}): Promise<LinedDesk> {
  return world.desk(await world.garage(), { importFile: () => file, ...options });
}

/** Long pauses between two attempts: in between, nothing is under way. */
const PATIENT = { random: () => 1 };

test('a file becomes customers with their cars, offline, and all of it reaches the service', async () => {
  const desk = await newDesk();
  const [one, two] = [newPlate(), newPlate()];
  write(
    'Naam;E-mail;Kenteken;Merk;APK tot',
    `Jan Smit;jan.smit@post.example;${formatPlate(one)};FIAT;31-12-2026`,
    `Jan Smit;jan.smit@post.example;${formatPlate(two)};FORD;`,
    'Piet Bos;;;;',
  );
  await goOffline(desk);
  const { summary } = await checkFile(desk);
  expect(summary).toEqual({
    rows: 3,
    problems: 0,
    skipped: 0,
    newCustomers: 2,
    existing: 0,
    proposed: 0,
    passports: 2,
  });
  expect((await runImport(desk)).step).toBe('done');
  expect(await customerNames(desk)).toEqual(['Jan Smit', 'Piet Bos']);
  const found = await desk.get('customers.list', { query: one, limit: 5 });
  expect(found.rows[0]?.plates.toSorted()).toEqual([one, two].toSorted());
  expect(desk.desk.sync().waiting).toBe(4);
  await desk.line.start();
  desk.desk.wake();
  await untilSettled(desk);
  expect(desk.desk.sync().attention).toBe(0);
  expect(await world.hasCustomer(found.rows[0]?.id ?? '')).toBe(true);
});

test('a file goes on being imported while somebody logs in again, with a wrong password too', async () => {
  const garage = await world.garage();
  const desk = await world.desk(garage, { importFile: () => file });
  write('Naam;Plaats', ...Array.from({ length: 3_000 }, (_, at) => `Klant ${at};Zwolle`));
  await checkFile(desk);
  await desk.get('import.run', { leaveOutProblems: false });
  await untilUnderWay(desk);
  const wrong = await desk.desk.login({ email: garage.email, password: 'niet dit wachtwoord' }, false);
  expect(wrong.ok).toBe(false);
  expect((await desk.get('import.state', undefined)).step).toBe('writing');
  expect((await untilStep(desk, 'done', 'checked')).step).toBe('done');
  expect((await desk.get('home.overview', undefined)).customers).toBe(3_000);
});

test('a customer of the garage is proposed by the rules for duplicates, and a car goes to whom was chosen', async () => {
  const desk = await newDesk();
  const { id } = await newCustomer(desk, 'Aalbers');
  await desk.get('customers.update', { id, changes: { phone: '0612300001' }, before: { phone: '' } });
  const plate = newPlate();
  write(
    'Achternaam;Telefoon;E-mail;Kenteken',
    `Aalbers;+31 6 12300001;aal@post.example;${plate}`,
    'Bergsma;06-12300001;;',
  );
  expect((await checkFile(desk)).summary).toMatchObject({ newCustomers: 1, existing: 1, proposed: 2, passports: 1 });
  const { rows } = await desk.get('import.rows', { only: 'proposed' });
  expect(rows.map(({ choice, candidates }) => [choice, candidates[0]?.id, candidates[0]?.matched])).toEqual([
    // The same number and the same name; the same number alone is for a person to judge.
    ['existing', id, ['phone']],
    ['new', id, ['phone']],
  ]);
  const chosen = await desk.get('import.choose', { lines: [rows[1]?.line ?? 0], choice: 'existing' });
  expect(chosen.summary).toMatchObject({ newCustomers: 0, existing: 2 });
  await runImport(desk);
  expect(await customerNames(desk)).toEqual(['Aalbers']);
  const profile = await desk.get('customers.profile', { id });
  expect(profile.passports.map(({ vehicle }) => vehicle.plate)).toEqual([plate]);
});

test('a check that stands names nobody any more who was forgotten meanwhile', async () => {
  const garage = await world.garage();
  const [desk, colleague] = [await world.desk(garage, { importFile: () => file }), await world.desk(garage)];
  const { id } = await newCustomer(desk, 'Zwaluwenburg');
  await desk.get('customers.update', { id, changes: { phone: '0612300009' }, before: { phone: '' } });
  await untilSettled(desk);
  write('Achternaam;Telefoon', 'Bergsma;0612300009');
  await checkFile(desk);
  const shown = () => desk.get('import.rows', { only: 'all' });
  expect((await shown()).rows[0]?.candidates).toMatchObject([{ name: 'Zwaluwenburg' }]);
  await colleague.untilShown(async () => (await colleague.call('customers.profile', { id })).ok);
  await colleague.get('customers.erase', { id });
  await untilSettled(colleague);
  await desk.untilShown(async () => !(await desk.call('customers.profile', { id })).ok);
  expect(JSON.stringify(await shown())).not.toContain('Zwaluwenburg');
});

test('rows with problems are named, and hold up the whole file until they are left out', async () => {
  const desk = await newDesk();
  const { fleet, customerId, plate } = await fleetOf(world, desk);
  expect(customerId).toBeDefined();
  const [free, twice] = [newPlate(), newPlate()];
  write(
    'Achternaam;E-mail;Kenteken;Wagenpark',
    `Goed;goed@post.example;${free};${fleet.name.toUpperCase()}`,
    `Ander;ander@post.example;${plate};`,
    `Twee;twee@post.example;${twice};Wagenpark dat er niet is`,
    `Drie;${fleet.email};${twice};`,
  );
  expect((await checkFile(desk)).summary).toMatchObject({ problems: 3, passports: 1 });
  const { rows } = await desk.get('import.rows', { only: 'problems' });
  expect(rows.map(({ line, problems }) => [line, ...problems.map(({ code }) => code)])).toEqual([
    [3, 'plate_has_passport'],
    [4, 'fleet_unknown'],
    [5, 'plate_repeated', 'email_is_fleet_login'],
  ]);
  expect((await desk.call('import.run', { leaveOutProblems: false })).ok).toBe(false);
  expect((await runImport(desk, true)).step).toBe('done');
  expect((await desk.get('customers.list', { query: free, limit: 1 })).rows[0]?.fleetNames).toEqual([fleet.name]);
  expect(await customerNames(desk)).not.toContain('Ander');
  await untilSettled(desk);
  expect(desk.desk.sync().attention).toBe(0);
});

test('the same file again changes nothing', async () => {
  const desk = await newDesk();
  await goOffline(desk);
  write('Soort;Naam;E-mail;Kenteken;Notities', `particulier;Jan Smit;js@post.example;${newPlate()};"twee\nregels"`);
  await checkFile(desk);
  await runImport(desk);
  const before = desk.desk.sync().waiting;
  await desk.get('import.back', { to: 'empty' });
  expect((await checkFile(desk)).summary).toMatchObject({ newCustomers: 0, existing: 1, passports: 0, problems: 0 });
  await runImport(desk);
  expect(desk.desk.sync().waiting).toBe(before);
});

test('a cancelled import leaves nothing, and what was done meanwhile goes on', async () => {
  const desk = await newDesk();
  await goOffline(desk);
  write('Achternaam;E-mail', ...many(3_000));
  await checkFile(desk);
  await untilUnderWay(desk);
  await newCustomer(desk, 'Tussendoor');
  await desk.get('import.cancel', undefined);
  await untilStep(desk, 'checked');
  expect(await customerNames(desk)).toEqual(['Tussendoor']);
  expect(desk.desk.sync().waiting).toBe(1);
  await desk.line.start();
  desk.desk.wake();
  await untilSettled(desk);
  expect(desk.reports).toEqual([]);
});

test('a row that became impossible since the dry run leaves nothing of the file, in the rows, the outbox or what it kept of them', async () => {
  const desk = await newDesk();
  await goOffline(desk);
  const taken = newPlate();
  write('Achternaam;E-mail;Kenteken', ...many(300).map((line, row) => `${line};${row === 280 ? taken : ''}`));
  expect((await checkFile(desk)).summary).toMatchObject({ problems: 0, newCustomers: 300 });
  const { id } = await newCustomer(desk, 'Sneller');
  await desk.get('passports.issue', issueInput(id, taken));
  const kept = () => {
    const count = (table: string) => databaseOf(desk).prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    return ['outbox', 'outbox_creates', 'outbox_key', 'shadow', 'customer', 'event', 'import'].map(count);
  };
  const before = kept();
  expect(await runImport(desk)).toMatchObject({ step: 'checked', trouble: 'import_changed' });
  expect(kept()).toEqual(before);
  expect(await customerNames(desk)).toEqual(['Sneller']);
  await desk.line.start();
  desk.desk.wake();
  await untilSettled(desk);
  expect(await world.hasCustomer(id)).toBe(true);
  expect(desk.reports).toEqual([]);
});

test('the end of the program in the middle leaves nothing either, and nothing of it was sent', async () => {
  const desk = await newDesk();
  write('Achternaam;E-mail', ...many(3_000));
  await checkFile(desk);
  await untilUnderWay(desk);
  const { id } = await newCustomer(desk, 'Erna');
  const again = await world.restart(desk);
  await again.untilShown(async () => (await customerNames(again)).length === 1 && again.desk.sync().waiting <= 1);
  await untilSettled(again);
  expect(await world.hasCustomer(id)).toBe(true);
  expect(await customerNames(again)).toEqual(['Erna']);
});

test('an import is undone while nothing of it was sent', async () => {
  const desk = await newDesk(PATIENT);
  await newCustomer(desk, 'Eerder');
  await untilSettled(desk);
  await goOffline(desk);
  write('Achternaam;E-mail;Kenteken', ...many(60).map((line) => `${line};${newPlate()}`));
  await checkFile(desk);
  await runImport(desk);
  await newCustomer(desk, 'Later');
  await untilUndoable(desk);
  await desk.get('import.undo', undefined);
  await untilStep(desk, 'checked');
  expect(await customerNames(desk)).toEqual(['Eerder', 'Later']);
  await desk.line.start();
  desk.desk.wake();
  await untilSettled(desk);
  expect(desk.desk.sync().attention).toBe(0);
  expect(desk.reports).toEqual([]);
});

test('an undone import leaves no byte in the files, nor in the copy of the outbox', async () => {
  const desk = await newDesk(PATIENT);
  await newCustomer(desk, 'Eerder');
  await untilSettled(desk);
  await goOffline(desk);
  const plate = newPlate();
  write('Naam;E-mail;Kenteken', `Karel Ongedaan;ongedaan@post.example;${plate}`, ...many(200));
  await checkFile(desk);
  await runImport(desk);
  const traces = ['Ongedaan', 'ongedaan@post.example', plate, 'Naam7', 'mail199@post.example'];
  const readable = () => traces.filter((trace) => decryptedBytes(desk).includes(trace));
  expect(readable()).toEqual(traces);
  await untilUndoable(desk);
  // The window gets the first hundred, and how many there are.
  expect(await desk.get('sync.outbox', undefined)).toHaveLength(100);
  expect(desk.desk.sync().waiting).toBe(202);
  await desk.get('import.undo', undefined);
  await untilStep(desk, 'checked');
  expect(readable()).toEqual([]);
  const { rows } = await desk.get('customers.list', { query: 'ongedaan', limit: 5 });
  expect(rows).toEqual([]);
  expect(databaseOf(desk).prepare('SELECT count(*) AS n FROM shadow').get()).toEqual({ n: 0 });
  await desk.stop();
  expect(readable()).toEqual([]);
});

test('a car that was imported and lost later leaves no byte; one of the same file stays', async () => {
  const garage = await world.garage();
  const desk = await world.desk(garage, { importFile: () => file });
  const [lost, kept] = [newPlate(), newPlate()];
  write(
    'Naam;E-mail;Kenteken;Merk',
    `Karel Houder;verloren@post.example;${lost};Zeldzaam`,
    `Karel Houder;blijvend@post.example;${kept};FIAT`,
  );
  await checkFile(desk);
  await runImport(desk);
  await untilSettled(desk);
  const [customer] = (await desk.get('customers.list', { query: lost, limit: 1 })).rows;
  const { passports } = await desk.get('customers.profile', { id: customer?.id ?? '' });
  const passport = passports.find(({ vehicle }) => vehicle.plate === lost);
  const vehicleId = passport?.vehicle.id ?? '';
  const traces = [lost, 'Zeldzaam', vehicleId, passport?.passport.id ?? ''];
  const readable = () => traces.filter((trace) => decryptedBytes(desk).includes(trace));
  expect(readable()).toEqual(traces);
  const { db, signals } = world.central;
  await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, vehicleId, 'transferred', new Date()));
  signals.wake(garage.garageId);
  await desk.untilShown(async () => (await desk.get('passports.lookup', { plate: lost })).vehicle === null);
  expect(readable()).toEqual([]);
  expect((await desk.get('passports.lookup', { plate: kept })).vehicle?.plate).toBe(kept);
});

test('an import that was sent, or that something was built on, is not undone', async () => {
  const desk = await newDesk(PATIENT);
  await goOffline(desk);
  write('Achternaam;E-mail', 'Smit;smit@post.example');
  await checkFile(desk);
  await runImport(desk);
  const [row] = (await desk.get('customers.list', { query: '', limit: 1 })).rows;
  await desk.get('passports.issue', issueInput(row?.id ?? ''));
  await untilUndoable(desk);
  await desk.get('import.undo', undefined);
  await desk.untilShown(async () => (await desk.get('import.state', undefined)).trouble !== null);
  expect((await desk.get('import.state', undefined)).trouble).toBe('import_built_on');
  await desk.line.start();
  desk.desk.wake();
  await untilSettled(desk);
  const { undoable } = await desk.get('import.state', undefined);
  expect(undoable).toBeNull();
});

test.for(['csv', 'xlsx'] as const)('what a desk exports as %s changes nothing when it is imported', async (format) => {
  let exported = '';
  const desk = await newDesk({ importFile: () => exported });
  const { fleetId, customerId } = await fleetOf(world, desk);
  const changes = { notes: "=cmd|' /C calc'!A0\ntweede regel", companyName: '\'s Bakkerij; "De Kroon"' };
  await desk.get('customers.update', { id: customerId, changes, before: { notes: '', companyName: '' } });
  await newCustomer(desk, 'Zonder Auto');
  await untilSettled(desk);
  const overview = await desk.get('fleets.saveTable', { id: fleetId, format });
  expect(readFileSync(overview?.savedTo ?? '').length).toBeGreaterThan(0);
  exported = (await desk.get('export.save', { what: 'customers', format }))?.savedTo ?? '';
  const { summary } = await checkFile(desk);
  expect(summary).toMatchObject({ rows: 2, problems: 0, newCustomers: 0, existing: 2, passports: 0 });
});
