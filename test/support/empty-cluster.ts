import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** `.../@electric-sql/pglite/dist/index.cjs` -> its version. */
async function installedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const description: unknown = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : '0';
}

async function makeCluster(file: string): Promise<void> {
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('none');
  await database.close();
  await mkdir(dirname(file), { recursive: true });
  // Test files run side by side: each writes its own, and the last one to finish stays.
  const part = `${file}.${process.pid}`;
  await writeFile(part, Buffer.from(await dump.arrayBuffer()));
  await rename(part, file);
}

/** A dump of an empty PGlite cluster, made once and kept: making one anew takes seconds, for every test file. */
export async function emptyCluster(): Promise<Blob> {
  const file = join('node_modules/.cache/central', `empty-cluster-${await installedVersion()}.tar`);
  if (!existsSync(file)) await makeCluster(file);
  return new Blob([await readFile(file)]);
}
