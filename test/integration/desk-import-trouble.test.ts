import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPlate } from '../support/central-world.ts';
import {
  changeCustomer,
  type DeskWorld,
  databaseOf,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import {
  checkFile,
  customerNames,
  goOffline,
  many,
  runImport,
  stateOf,
  untilStep,
  untilUnderWay,
  writeLines,
} from '../support/import-steps.ts';

let world: DeskWorld;
const folder = mkdtempSync(join(tmpdir(), 'import-trouble-'));
const file = join(folder, 'klanten.csv');
beforeAll(async () => {
  world = await startDeskWorld();
});
afterEach(() => world.clear());
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const newDesk = async () => world.desk(await world.garage(), { importFile: () => file });
const untilTrouble = (desk: LinedDesk) => desk.untilShown(async () => (await stateOf(desk)).trouble !== null);

/** What somebody does now reaches the service: no import holds it back. */
async function expectSending(desk: LinedDesk): Promise<void> {
  const { id } = await newCustomer(desk, 'Daarna');
  await untilSettled(desk);
  expect(await world.hasCustomer(id)).toBe(true);
}

test('a disk that gets full in the middle is told, and the import goes again and holds nobody back', async () => {
  const desk = await newDesk();
  writeLines(file, 'Achternaam;E-mail', ...many(2_000));
  await checkFile(desk);
  const db = databaseOf(desk);
  db.pragma(`max_page_count=${Number(db.pragma('page_count', { simple: true })) + 100}`);
  await desk.get('import.run', { leaveOutProblems: false });
  await untilTrouble(desk);
  expect((await stateOf(desk)).trouble).toBe('disk_full');
  db.pragma('max_page_count=1000000');
  expect(await untilStep(desk, 'checked')).toMatchObject({ trouble: 'disk_full', progress: null });
  expect(await customerNames(desk)).toEqual([]);
  await expectSending(desk);
});

test('a disk that takes nothing any more is told until it does, and then the import is taken out', async () => {
  const desk = await newDesk();
  await goOffline(desk);
  writeLines(file, 'Achternaam;E-mail', ...many(2_000));
  await checkFile(desk);
  await untilUnderWay(desk);
  databaseOf(desk).pragma('query_only=ON');
  await untilTrouble(desk);
  expect(await stateOf(desk)).toMatchObject({ step: 'undoing', trouble: 'disk_read_only' });
  databaseOf(desk).pragma('query_only=OFF');
  await untilStep(desk, 'checked');
  expect(await customerNames(desk)).toEqual([]);
  await desk.line.start();
  desk.desk.wake();
  await expectSending(desk);
});

test.for(['Afbreken', 'the end of the program'] as const)(
  'what people built on an import that goes by %s waits for them with its reason, and nothing hangs in the air',
  async (end) => {
    const desk = await newDesk();
    await goOffline(desk);
    writeLines(file, 'Achternaam;E-mail', ...many(2_000));
    await checkFile(desk);
    await untilUnderWay(desk);
    const [imported] = (await desk.get('customers.list', { query: '', limit: 1 })).rows;
    const id = imported?.id ?? '';
    const input = issueInput(id);
    await desk.get('passports.issue', input);
    await changeCustomer(desk, id, { phone: '0612345678' });
    const { vehicle } = await desk.get('passports.lookup', { plate: input.vehicle.plate });
    await desk.get('vehicles.update', {
      id: vehicle?.id ?? '',
      changes: { make: 'LEXUS' },
      before: { make: 'TOYOTA' },
    });
    await newCustomer(desk, 'Los');
    if (end === 'Afbreken') await desk.get('import.cancel', undefined);
    const after = end === 'Afbreken' ? desk : await world.restart(desk);
    await after.untilShown(async () => (await customerNames(after)).join() === 'Los');
    const refused = (await after.get('sync.outbox', undefined)).filter(({ state }) => state === 'refused');
    expect(refused.map(({ type, refusal }) => [type, refusal?.code])).toEqual([
      ['passport.issue', 'depends_on_refused'],
      ['customer.update', 'depends_on_refused'],
      ['vehicle.update', 'depends_on_refused'],
    ]);
    expect(refused[2]?.refusal?.rootCommandId).toBe(refused[0]?.commandId);
    expect((await after.get('passports.lookup', { plate: input.vehicle.plate })).vehicle).toBeNull();
    expect(databaseOf(after).prepare('SELECT count(*) AS n FROM passport').get()).toEqual({ n: 0 });
    await after.line.start();
    after.desk.wake();
    await expectSending(after);
    expect(after.desk.sync().attention).toBe(3);
  },
);

test('a fleet that is out of use, or one of several with that name, is a problem of its row', async () => {
  const desk = await newDesk();
  const [ended, one, two] = [await fleetOf(world, desk), await fleetOf(world, desk), await fleetOf(world, desk)];
  await desk.get('fleets.deactivate', { id: ended.fleetId });
  const before = { name: two.fleet.name };
  await desk.get('fleets.update', { id: two.fleetId, changes: { name: one.fleet.name }, before });
  writeLines(
    file,
    'Achternaam;E-mail;Kenteken;Wagenpark',
    `Een;een@post.example;${newPlate()};${ended.fleet.name}`,
    `Twee;twee@post.example;${newPlate()};${one.fleet.name}`,
  );
  await checkFile(desk);
  const { rows } = await desk.get('import.rows', { only: 'problems' });
  expect(rows.map(({ line, problems }) => [line, ...problems.map(({ code }) => code)])).toEqual([
    [2, 'fleet_ended'],
    [3, 'fleet_ambiguous'],
  ]);
  await desk.get('fleets.deactivate', { id: one.fleetId });
  await desk.get('import.back', { to: 'empty' });
  expect((await checkFile(desk)).summary).toMatchObject({ problems: 1 });
});

test('a row that became impossible since the dry run is named', async () => {
  const desk = await newDesk();
  const plate = newPlate();
  writeLines(file, 'Achternaam;E-mail;Kenteken', 'Goed;goed@post.example;', `Laat;laat@post.example;${plate}`);
  await checkFile(desk);
  const { id } = await newCustomer(desk, 'Sneller');
  await desk.get('passports.issue', issueInput(id, plate));
  expect(await runImport(desk)).toMatchObject({ step: 'checked', trouble: 'import_changed', troubleLine: 3 });
  expect(await customerNames(desk)).toEqual(['Sneller']);
});

test('another garage that signs in at the desk gets nothing of the file of the one before', async () => {
  const desk = await newDesk();
  const other = await world.garage();
  writeLines(file, 'Achternaam;E-mail', ...many(3));
  expect((await checkFile(desk)).step).toBe('checked');
  await signIn(desk, other);
  await desk.until(({ firstSync }) => firstSync === null);
  await desk.call('import.run', { leaveOutProblems: false });
  expect(await stateOf(desk)).toMatchObject({ step: 'empty', fileName: '', samples: [] });
  expect(await customerNames(desk)).toEqual([]);
});

test('nothing of a file is shown while nobody is signed in', async () => {
  const desk = await newDesk();
  writeLines(file, 'Achternaam;E-mail', ...many(3));
  await checkFile(desk);
  await untilSettled(desk);
  await desk.get('session.logout', { discardUnsent: false });
  expect((await stateOf(desk)).samples).toEqual([]);
});
