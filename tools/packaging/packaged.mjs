import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as packageApp } from 'electron-builder';
import { STAMP as BUILD_STAMP, build } from '../build.mjs';
import { resolveElectron } from '../electron.mjs';
import { PROJECT } from '../project.mjs';
import { hostConfig } from './config.mjs';
import { writeLicences } from './licences.mjs';

const ENTRY = 'test/packaged/driven';
const MADE_FROM = ['electron-builder.yml', 'package.json', 'tools/packaging', ENTRY];

/** Builds, and hands the result to electron-builder; resolves to the files of the installers. */
export async function packageDesk(overrides = {}) {
  await build();
  writeLicences();
  const host = await hostConfig();
  const config = { ...host, ...overrides, files: [...host.files, ...(overrides.files ?? [])] };
  return packageApp({ projectDir: PROJECT, config, publish: 'never' });
}

/** The program as it is shipped, in a folder. */
const fusedOverrides = (output) => ({
  linux: { target: 'dir' },
  win: { target: 'dir' },
  mac: { target: 'dir' },
  directories: { output },
});

/**
 * The same program with the one fuse on that Playwright needs, and with an entry that hides its arguments from the program,
 * which would leave at them (docs/decisions/0011-two-packaged-programs-for-tests.md).
 */
const drivenOverrides = (output) => ({
  ...fusedOverrides(output),
  electronFuses: { enableNodeCliInspectArguments: true },
  extraMetadata: { main: 'out/driven/entry.cjs' },
  files: [{ from: ENTRY, to: 'out/driven' }],
});

function stampOf(output) {
  const hash = createHash('sha256').update(readFileSync(BUILD_STAMP));
  for (const path of MADE_FROM.map((name) => join(PROJECT, name))) {
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true }).map((name) => join(path, String(name)));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return { file: join(output, '.packaged-from'), hash: hash.digest('hex') };
}

async function packagedOnce(name, overrides) {
  const output = join(PROJECT, 'dist', 'tested', name);
  const { file, hash } = stampOf(output);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return output;
  rmSync(output, { recursive: true, force: true });
  await packageDesk(overrides(output));
  writeFileSync(file, hash);
  return output;
}

/** Where the program and its resources are in what electron-builder made. */
function pathsIn(output) {
  const folder = readdirSync(output).find((name) => name.endsWith('-unpacked') || name.startsWith('mac'));
  if (!folder) throw new Error(`Nothing was packaged into ${output}`);
  const root = join(output, folder);
  if (process.platform === 'darwin') {
    const contents = join(root, 'iGarage Balie.app', 'Contents');
    return { root, executablePath: join(contents, 'MacOS', 'iGarage Balie'), resources: join(contents, 'Resources') };
  }
  const program = process.platform === 'win32' ? 'iGarage Balie.exe' : 'igarage-balie';
  return { root, executablePath: join(root, program), resources: join(root, 'resources') };
}

/**
 * The packaged program for tests, made anew when anything that it is made from changed: `fused` as it is shipped, `driven` for
 * Playwright. `flags` are what a test machine needs.
 */
export async function packagedForTests() {
  await build();
  const { flags, version } = await resolveElectron();
  const machineFlags = flags.filter((flag) => !flag.startsWith('--enable-blink-features'));
  const fused = pathsIn(await packagedOnce('fused', fusedOverrides));
  const driven = pathsIn(await packagedOnce('driven', drivenOverrides));
  return { fused, driven, flags: machineFlags, electronVersion: version };
}
