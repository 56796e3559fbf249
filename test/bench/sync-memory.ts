import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startCentralProcess } from '../support/central-process.ts';
import { type Figure, figure } from './figure.ts';

const MANY = 100_000;
const FEW = 10_000;
const KB = 1_024;

/** Megabytes that a desk's process grows by during its first sync, at its highest. */
async function growthMb(passports: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central'), seed: `load:${passports}` });
  const flags = ['test/bench/first-sync.ts', central.url, join(folder, 'desk')];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  await central.stop();
  rmSync(folder, { recursive: true });
  const { beforeKb, peakKb } = JSON.parse(stdout) as { beforeKb: number; peakKb: number };
  return (peakKb - beforeKb) / KB;
}

/** `sync-memory`: growth of a desk's process by a first sync of 100,000 passports, against one of 10,000. */
export async function measureSyncMemory(): Promise<readonly Figure[]> {
  const few = await growthMb(FEW);
  return [figure('sync-memory', await growthMb(MANY), 'MB', few, { passports: MANY, baselinePassports: FEW })];
}
