import { build } from './build.mjs';
import { assertDisplay, findDesk, runDesk } from './launch.mjs';
import { main } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await main(async () => {
  ensureSystemPackages(['desk']);
  assertDisplay('npm run desk');
  await build();
  process.exitCode = await runDesk(await findDesk(), process.argv.slice(2));
});
