import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCentralProcess } from '../support/central-process.ts';
import { signInFolder } from './signed-in-folder.ts';

/** Passports of the garage that the measurements of screens look at. */
export const PASSPORTS = 100_000;

interface LoadedDesk {
  /** What a desk with everything in it is started with. */
  readonly flags: readonly string[];
  /** What the bare page is started with that it is compared to. */
  readonly helloFlags: readonly string[];
  readonly close: () => Promise<void>;
}

let loaded: Promise<LoadedDesk> | null = null;

async function load(): Promise<LoadedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-loaded-'));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central'), seed: `load:${PASSPORTS}` });
  const deskFolder = join(folder, 'desk');
  await signInFolder(deskFolder, central.url);
  return {
    flags: [`--user-data-dir=${deskFolder}`, `--api-url=${central.url}`],
    helloFlags: [`--user-data-dir=${join(folder, 'hello')}`],
    close: async () => {
      await central.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A desk folder that is signed in and holds a garage of 100,000; made once, since its first sync takes its time. */
export function loadedDesk(): Promise<LoadedDesk> {
  loaded ??= load();
  return loaded;
}

/** Ends the service and removes the folder, if one of the measurements made them. */
export async function closeLoadedDesk(): Promise<void> {
  await (await loaded)?.close();
}
