import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { ensureSystemPackages } from '../system-packages.mjs';
import { cachedFolder } from './cache.mjs';
import { fetchPackage } from './npm-pack.mjs';
import { run } from './run.mjs';

const require = createRequire(import.meta.url);
const ADDON = 'better_sqlite3.node';

/** Asks for the experimental Node-API, which any version has, instead of version 10, which Electron 33 has not. */
function loosenNodeApi(folder) {
  const file = join(folder, 'binding.gyp');
  const before = readFileSync(file, 'utf8');
  const after = before.replaceAll("'NAPI_VERSION=10'", "'NAPI_VERSION=2147483647', 'NAPI_EXPERIMENTAL'");
  if (after === before) throw new Error('binding.gyp of better-sqlite3 no longer names NAPI_VERSION=10');
  writeFileSync(file, after);
}

/** Node's own headers, out of the package that also brings the Node of the project's scripts. */
function fetchNodeHeaders(folder) {
  const { version } = require('node/package.json');
  return fetchPackage(`node-${process.platform}-${process.arch}@${version}`, folder, { only: ['include'] });
}

async function compile(target, source) {
  ensureSystemPackages(['fallback']);
  const build = join(target, 'build-tree');
  cpSync(source, build, { recursive: true, filter: (path) => !path.includes('prebuilds') });
  loosenNodeApi(build);
  const gyp = require.resolve('node-gyp/bin/node-gyp.js');
  const headers = await fetchNodeHeaders(join(target, 'headers'));
  // The build asks `node` for node-addon-api, which lies beside better-sqlite3 and not beside this copy.
  const env = {
    ...process.env,
    NODE_PATH: dirname(source),
    PATH: [join(dirname(source), '.bin'), process.env.PATH].join(delimiter),
  };
  const node = require.resolve('node/bin/node');
  await run(node, [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`], { cwd: build, env });
  cpSync(join(build, 'build', 'Release', ADDON), join(target, ADDON));
  for (const scratch of [build, join(target, 'headers')]) rmSync(scratch, { recursive: true });
}

/**
 * Path of the SQLite addon compiled for an Electron with an older Node-API than its prebuilds ask for. Compiled once per
 * version of the package (about a minute; needs g++, make and python3).
 */
export async function sqliteAddonForOldNodeApi() {
  const source = dirname(require.resolve('better-sqlite3/package.json'));
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = await cachedFolder(`better-sqlite3-${version}-${process.platform}-${process.arch}`, (target) =>
    compile(target, source),
  );
  return join(folder, ADDON);
}
