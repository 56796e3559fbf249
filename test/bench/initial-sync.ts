import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Db } from '../../src/main/db/open-database.ts';
import { startCentralProcess } from '../support/central-process.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { type Figure, figure } from './figure.ts';
import { allRows, rawInsertMs } from './raw-inserts.ts';

const PASSPORTS = 100_000;
const NANOSECONDS_PER_MS = 1e6;
const LOGIN = { email: 'demo@garage.example', password: 'demo-garage-1' };

function openDb(desk: TestDesk): Db {
  const context = desk.desk.context();
  if (!context.ok) throw new Error('The desk is not signed in');
  return context.value.db;
}

/**
 * `initial-sync`: rows a second from login to complete, against inserting the same rows without a service;
 * `main-blocked`: the longest time that the desk's process could do nothing else meanwhile.
 */
export async function measureInitialSync(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sync-'));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central'), seed: `load:${PASSPORTS}` });
  const desk = startTestDesk({ apiUrl: central.url, folder: join(folder, 'desk') });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const begun = performance.now();
  await desk.get('session.login', LOGIN);
  delay.enable();
  await desk.until((status) => status.firstSync === null);
  delay.disable();
  const syncMs = performance.now() - begun;
  const rows = allRows(openDb(desk));
  await desk.stop();
  await central.stop();
  const rawMs = rawInsertMs(folder, rows);
  rmSync(folder, { recursive: true });
  const perSecond = (ms: number) => (rows.length / ms) * 1000;
  return [
    figure('initial-sync', perSecond(syncMs), 'rows/s', perSecond(rawMs), {
      rows: rows.length,
      timesRawInserts: Number((syncMs / rawMs).toFixed(2)),
    }),
    figure('main-blocked', delay.max / NANOSECONDS_PER_MS, 'ms', delay.percentile(50) / NANOSECONDS_PER_MS, {
      p99: delay.percentile(99) / NANOSECONDS_PER_MS,
    }),
  ];
}
