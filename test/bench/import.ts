import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startCentralProcess } from '../support/central-process.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { BARE_GARAGE } from './bare-garage.ts';
import { type Figure, figure } from './figure.ts';
import { allRows, rawInsertMs } from './raw-inserts.ts';

const ROWS = 10_000;
const NANOSECONDS_PER_MS = 1e6;

/** Different cars: letters of series that exist, and a number. */
const plateOf = (row: number) =>
  `${String.fromCharCode(66 + Math.floor(row / 1_000))}-${String(row % 1_000).padStart(3, '0')}-BB`;

/** A row for each customer with a car, as another garage system saves it. */
function fileOf(rows: number): string {
  const cells = (row: number) => [
    `Jan Klant${row}`,
    `06${String(10_000_000 + row)}`,
    `klant${row}@post.example`,
    `Dorpsstraat ${row}`,
    '1234 AB',
    'Utrecht',
    plateOf(row),
    'VOLKSWAGEN',
    'Golf',
    '31-12-2026',
  ];
  const heading = 'Naam;Telefoon;E-mail;Adres;Postcode;Plaats;Kenteken;Merk;Model;APK tot';
  return [heading, ...Array.from({ length: rows }, (_, row) => cells(row).join(';'))].join('\r\n');
}

interface Watched {
  readonly ms: number;
  /** Longest time in which the process could do nothing else. */
  readonly blockedMs: number;
  readonly p99Ms: number;
}

async function watch(work: () => Promise<unknown>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  delay.disable();
  return { ms, blockedMs: delay.max / NANOSECONDS_PER_MS, p99Ms: delay.percentile(99) / NANOSECONDS_PER_MS };
}

async function until(desk: TestDesk, step: string): Promise<void> {
  await desk.untilShown(async () => (await desk.get('import.state', undefined)).step === step);
}

async function importAll(desk: TestDesk): Promise<Readonly<Record<'read' | 'check' | 'write', Watched>>> {
  const read = await watch(() => desk.get('import.pick', undefined));
  const { mapping } = await desk.get('import.state', undefined);
  const check = await watch(async () => {
    await desk.get('import.check', { mapping: [...mapping] });
    await until(desk, 'checked');
  });
  const write = await watch(async () => {
    await desk.get('import.run', { leaveOutProblems: false });
    await until(desk, 'done');
  });
  return { read, check, write };
}

/**
 * `import`: rows a second of a file from its choice until all of them are in the desk, against inserting the same rows;
 * `import-blocked`: the longest time that the desk could do nothing else meanwhile; `import-drain` and `import-drain-blocked`: the
 * same while its commands go to the service.
 */
export async function measureImport(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const file = join(folder, 'klanten.csv');
  writeFileSync(file, fileOf(ROWS));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central'), seed: 'empty' });
  const line = await new FaultProxy(central.url).start();
  const desk = startTestDesk({ apiUrl: line.url, folder: join(folder, 'desk'), importFile: () => file });
  await desk.get('session.login', { email: BARE_GARAGE.email, password: BARE_GARAGE.password });
  await desk.until(({ firstSync }) => firstSync === null);
  line.cutOff();
  const { read, check, write } = await importAll(desk);
  const context = desk.desk.context();
  if (!context.ok) throw new Error('The desk is not signed in');
  const rawMs = rawInsertMs(folder, allRows(context.value.db));
  const commands = desk.desk.sync().waiting;
  line.plan = () => null;
  const drain = await watch(async () => {
    await desk.get('sync.now', undefined);
    await desk.until(({ waiting }) => waiting === 0);
  });
  await desk.stop();
  await line.stop();
  await central.stop();
  rmSync(folder, { recursive: true });
  const importMs = read.ms + check.ms + write.ms;
  const steps = { readMs: Math.round(read.ms), checkMs: Math.round(check.ms), writeMs: Math.round(write.ms) };
  const perSecond = (ms: number) => (ROWS / ms) * 1_000;
  return [
    figure('import', perSecond(importMs), 'rows/s', perSecond(rawMs), { rows: ROWS, commands, ...steps }),
    figure('import-blocked', Math.max(read.blockedMs, check.blockedMs, write.blockedMs), 'ms', null, {
      reading: read.blockedMs,
      checking: check.blockedMs,
      writing: write.blockedMs,
      writingP99: write.p99Ms,
    }),
    figure('import-drain', (commands / drain.ms) * 1_000, 'commands/s', null, { commands }),
    figure('import-drain-blocked', drain.blockedMs, 'ms', null, { p99: drain.p99Ms }),
  ];
}
