import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './run.mjs';

async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** npm as a program and its first arguments: on Windows `npm` is no program, but every npm script names its npm. */
function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}

/** npm in an environment that finds the Node of this program first. */
function environment() {
  return { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };
}

/**
 * Fetches a package of the registry, without installing it or running anything of it, and unpacks it into `folder`.
 * Resolves to the folder with its contents. Rejects when it is not, byte by byte, the one that `integrity` names.
 * @param {string} name the package with its version
 * @param {string} folder made here
 * @param {{integrity?: string, only?: string[]}} [options] `only`: the paths in the package that are wanted
 */
export async function fetchPackage(name, folder, { integrity, only = [] } = {}) {
  mkdirSync(folder, { recursive: true });
  const [program, ...first] = npm();
  const args = [...first, 'pack', name, '--pack-destination', folder, '--loglevel=error', '--ignore-scripts'];
  await run(program, args, { cwd: folder, env: environment() });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack left no file of ${name}`);
  if (integrity) {
    const found = await integrityOf(join(folder, tarball));
    if (found !== integrity) throw new Error(`${name} is not what is expected: its contents are ${found}`);
  }
  await run('tar', ['-xzf', tarball, ...only.map((path) => `package/${path}`)], { cwd: folder });
  return join(folder, 'package');
}
