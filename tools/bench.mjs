import { build } from './build.mjs';
import { main, projectProgram, runProgram } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDisplay } from './with-display.mjs';

await main(async () => {
  ensureSystemPackages(['desk', 'display']);
  await build();
  await runProgram(...withDisplay(...projectProgram('node', ['test/bench/run.ts', ...process.argv.slice(2)])));
});
