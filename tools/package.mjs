import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build as packageApp } from 'electron-builder';
import { parse } from 'yaml';
import { build } from './build.mjs';
import { resolveElectron } from './electron.mjs';
import { main, PROJECT } from './project.mjs';

const ADDON_FOLDER = 'node_modules/better-sqlite3/prebuilds';

/** better-sqlite3 carries a prebuild for every system; a package holds that of its own. */
function withoutForeignAddons() {
  const own = `${process.platform}-${process.arch}.node`;
  return readdirSync(join(PROJECT, ADDON_FOLDER))
    .filter((name) => name !== own)
    .map((name) => `!${ADDON_FOLDER}/${name}`);
}

/**
 * Where the official Electron cannot be had, the fallback takes its place: a folder that runs, no installer, with the
 * SQLite addon compiled for it laid over the prebuild.
 */
async function fallbackConfig() {
  const runtime = await resolveElectron();
  if (!runtime.source.startsWith('fallback')) return {};
  const compiled = runtime.env.BALIE_SQLITE_BINDING;
  const addon = join('app.asar.unpacked', ADDON_FOLDER, `${process.platform}-${process.arch}.node`);
  return {
    electronDist: dirname(runtime.executablePath),
    electronVersion: runtime.version,
    linux: { target: 'dir' },
    afterPack: ({ appOutDir }) => {
      if (compiled) copyFileSync(compiled, join(appOutDir, 'resources', addon));
      // The loader of app folders, which a packaged program has no use for.
      rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
    },
  };
}

await main(async () => {
  await build();
  const base = parse(readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8'));
  const files = [...base.files, ...withoutForeignAddons()];
  const fallback = await fallbackConfig();
  const config = { ...base, ...fallback, files, linux: { ...base.linux, ...fallback.linux } };
  const results = await packageApp({ projectDir: PROJECT, config, publish: 'never' });
  console.log(results.length > 0 ? results.join('\n') : `Packaged into ${base.directories.output}`);
});
