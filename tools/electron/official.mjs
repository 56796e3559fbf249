import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { run } from './run.mjs';

const require = createRequire(import.meta.url);
const REACHABLE_WITHIN_MS = 4_000;
const DOWNLOAD_WITHIN_MS = 10 * 60_000;
const REMEMBER_FAILURE_MS = 60 * 60_000;

function packageFolder() {
  return dirname(require.resolve('electron/package.json'));
}

/** Version of Electron that the product targets. */
export function officialVersion() {
  return JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version;
}

/** Path of the program below the folder of an unpacked Electron. */
export function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** An Electron that the developer points to; null when the variable is not set. */
export function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executablePath = join(folder, executableName());
  if (!existsSync(executablePath)) throw new Error(`no ${executableName()} in the folder that it names`);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { executablePath, version };
}

/** The binary of the `electron` package where it was downloaded already; else null. */
export function installed() {
  const executablePath = join(packageFolder(), 'dist', executableName());
  // Written last: without it a download was ended half-way.
  const unpacked = existsSync(join(packageFolder(), 'path.txt'));
  return unpacked && existsSync(executablePath) ? { executablePath, version: officialVersion() } : null;
}

function mirror() {
  return process.env.ELECTRON_MIRROR || 'https://github.com/';
}

function failureFile() {
  return join(cacheFolder(), 'download-failed');
}

/** Another mirror is another chance. */
function failedLately() {
  const file = failureFile();
  if (!existsSync(file) || Date.now() - statSync(file).mtimeMs > REMEMBER_FAILURE_MS) return false;
  return readFileSync(file, 'utf8') === mirror();
}

/** Downloads the binary of the `electron` package; a failure is remembered for an hour, so that no start waits for it. */
export async function downloaded() {
  if (failedLately()) throw new Error('its download was not reachable within the last hour');
  try {
    await fetch(mirror(), { method: 'HEAD', signal: AbortSignal.timeout(REACHABLE_WITHIN_MS) });
    await run(process.execPath, [join(packageFolder(), 'install.js')], { timeout: DOWNLOAD_WITHIN_MS });
  } catch (error) {
    writeFileSync(failureFile(), mirror());
    throw new Error(`its download is not reachable (${error.cause?.code ?? error.message})`);
  }
  const binary = installed();
  if (!binary) throw new Error('its download ended without a binary');
  return binary;
}
