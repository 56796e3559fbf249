import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPlate } from '../support/central-world.ts';
import { type DeskWorld, issueInput, newCustomer, startDeskWorld, untilSettled } from '../support/desk-world.ts';
import { checkFile, customerNames, goOffline, runImport, writeLines } from '../support/import-steps.ts';

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

test('what the service refused of an import is thrown away at once, with what builds on it, and nothing else', async () => {
  const garage = await world.garage();
  const desk = await world.desk(garage, { importFile: () => file });
  const colleague = await world.desk(garage);
  const plates = Array.from({ length: 3 }, () => newPlate());
  await goOffline(desk);
  const { id } = await newCustomer(colleague, 'Collega');
  for (const plate of plates) await colleague.get('passports.issue', issueInput(id, plate));
  await untilSettled(colleague);
  const free = newPlate();
  writeLines(
    file,
    'Achternaam;E-mail;Kenteken',
    ...[...plates, free].map((plate, row) => `Rij${row};rij${row}@post.example;${plate}`),
  );
  await checkFile(desk);
  await runImport(desk);
  const { vehicle } = await desk.get('passports.lookup', { plate: plates[0] ?? '' });
  await desk.get('vehicles.update', { id: vehicle?.id ?? '', changes: { make: 'FIAT' }, before: { make: '' } });
  await desk.line.start();
  desk.desk.wake();
  await desk.untilShown(async () => desk.desk.sync().attention === 4 && desk.desk.sync().waiting === 0);
  const [refused, ...others] = await desk.get('sync.refusedImports', undefined);
  expect(others).toEqual([]);
  expect(refused).toMatchObject({ refused: 3, alsoCount: 1, also: [{ type: 'vehicle.update' }] });
  const discarded = await desk.get('sync.discardImport', { importId: refused?.importId ?? '' });
  expect(discarded).toEqual({ discarded: 4 });
  expect(await desk.get('sync.outbox', undefined)).toEqual([]);
  expect(await desk.get('sync.refusedImports', undefined)).toEqual([]);
  expect(desk.desk.sync().attention).toBe(0);
  // What was taken over stays, and the numbers of the desk go on.
  expect((await desk.get('passports.lookup', { plate: free })).passport).not.toBeNull();
  await newCustomer(desk, 'Daarna');
  await untilSettled(desk);
  expect(await customerNames(desk)).toEqual(['Collega', 'Daarna', 'Rij0', 'Rij1', 'Rij2', 'Rij3']);
  expect(await desk.call('sync.discardImport', { importId: refused?.importId ?? '' })).toMatchObject({ ok: false });
});
