import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveElectron } from '../electron.mjs';
import { PROJECT } from '../project.mjs';

const ADDON_FOLDER = 'node_modules/better-sqlite3/prebuilds';

/** better-sqlite3 carries a prebuild for every system; a package holds that of its own, on macOS those of both processors. */
function withoutForeignAddons() {
  const own = process.platform === 'darwin' ? 'darwin-' : `${process.platform}-${process.arch}.node`;
  return readdirSync(join(PROJECT, ADDON_FOLDER))
    .filter((name) => !name.startsWith(own))
    .map((name) => `!${ADDON_FOLDER}/${name}`);
}

/**
 * Where the official Electron cannot be had, the fallback takes its place: a folder that runs, no installer, with the
 * SQLite addon compiled for it laid over the prebuild.
 */
function fallbackConfig(runtime) {
  if (!runtime.source.startsWith('fallback')) return {};
  const compiled = runtime.env.BALIE_SQLITE_BINDING;
  const addon = join('app.asar.unpacked', ADDON_FOLDER, `${process.platform}-${process.arch}.node`);
  return {
    electronDist: dirname(runtime.executablePath),
    electronVersion: runtime.version,
    linux: { target: 'dir' },
    afterPack: ({ appOutDir }) => {
      if (compiled) copyFileSync(compiled, join(appOutDir, 'resources', addon));
      // The loader of app folders and the stamp of the cache, which a packaged program has no use for.
      for (const name of ['resources/app', '.complete.json'])
        rmSync(join(appOutDir, name), { recursive: true, force: true });
    },
  };
}

/** What electron-builder.yml lacks on this computer; electron-builder adds lists to those of the file. */
export async function hostConfig() {
  return { ...fallbackConfig(await resolveElectron()), files: withoutForeignAddons() };
}
