import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** Folder that holds what was fetched or compiled; shared by all clones, and kept when packages are installed anew. */
export function cacheFolder() {
  const base = resolve(
    process.env.BALIE_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'igarage-balie'),
  );
  mkdirSync(base, { recursive: true });
  return base;
}

const STAMP = '.complete.json';
/** Fetching or compiling takes a few minutes at most. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** Size of every file below a folder, by its path; the stamp itself left out. */
function sizes(folder) {
  const found = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === STAMP) continue;
    const file = join(entry.parentPath, entry.name);
    found[file.slice(folder.length + 1)] = statSync(file).size;
  }
  return found;
}

/** Whether a cached folder is there with every file it was stamped with, each of the size it had then. */
export function isComplete(folder) {
  if (!existsSync(join(folder, STAMP))) return false;
  try {
    const stamped = JSON.parse(readFileSync(join(folder, STAMP), 'utf8'));
    return JSON.stringify(Object.entries(sizes(folder)).sort()) === JSON.stringify(Object.entries(stamped).sort());
  } catch {
    return false;
  }
}

/** Folders of programs that were ended half-way long ago: nobody finishes them, and they may hold hundreds of MB. */
function removeAbandoned(final) {
  for (const name of readdirSync(dirname(final))) {
    if (!name.startsWith(`${basename(final)}.`) || !name.endsWith('.tmp')) continue;
    const folder = join(dirname(final), name);
    if (Date.now() - statSync(folder).mtimeMs > ABANDONED_AFTER_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives a filled folder its final name. Another program may do the same at this moment: either folder will do. */
function settle(temporary, final) {
  if (isComplete(final)) return;
  try {
    rmSync(final, { recursive: true, force: true });
    renameSync(temporary, final);
  } catch (error) {
    if (!isComplete(final)) throw error;
  }
}

/**
 * Makes a cached folder once: `fill` works in a temporary folder that takes its final name when it is done, so that
 * two programs that start together, or one that is ended half-way, leave nothing broken.
 */
export async function cachedFolder(name, fill) {
  const final = join(cacheFolder(), name);
  if (isComplete(final)) return final;
  removeAbandoned(final);
  const temporary = `${final}.${randomBytes(4).toString('hex')}.tmp`;
  mkdirSync(temporary, { recursive: true });
  try {
    await fill(temporary);
    writeFileSync(join(temporary, STAMP), JSON.stringify(sizes(temporary)));
    settle(temporary, final);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return final;
}
