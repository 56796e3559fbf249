import { join } from 'node:path';
import { build } from './build.mjs';
import { assertDisplay, findDesk, runDesk, startCentral } from './launch.mjs';
import { main, PROJECT } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const DATA = join(PROJECT, '.data');

await main(async () => {
  ensureSystemPackages(['desk', 'display']);
  assertDisplay('npm start');
  await build();
  const desk = await findDesk();
  const central = await startCentral(['--port=0', `--data=${join(DATA, 'central')}`, '--seed=demo']);
  try {
    const flags = [
      `--api-url=${central.url}`,
      `--user-data-dir=${join(DATA, 'desk')}`,
      '--demo',
      ...process.argv.slice(2),
    ];
    process.exitCode = await runDesk(desk, flags);
  } finally {
    await central.stop();
  }
});
