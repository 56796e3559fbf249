import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT, runProjectProgram } from './project.mjs';

/** Names the sources that `out/` was built from. */
export const STAMP = join(PROJECT, 'out', '.built-from');
const SOURCES = ['src', 'electron.vite.config.ts', 'vite.central.config.ts', 'package-lock.json'];

function filesOf(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A fingerprint of everything that the build is made from. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(join(PROJECT, source)))) {
    hash.update(file.slice(PROJECT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether `out/` was built from the sources as they are now. */
function isBuilt(hash) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

/** Builds desk and service into `out/`, unless they are built from these very sources. Rejects when the build fails. */
export async function build() {
  const hash = sourceHash();
  if (isBuilt(hash)) return;
  console.log('Building ...');
  rmSync(STAMP, { force: true });
  await runProjectProgram('electron-vite', ['build', '--logLevel', 'warn']);
  await runProjectProgram('vite', ['build', '--config', 'vite.central.config.ts', '--logLevel', 'warn']);
  mkdirSync(join(PROJECT, 'out'), { recursive: true });
  writeFileSync(STAMP, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
