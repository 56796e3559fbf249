import { build } from './build.mjs';
import { main, runProgram } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDisplay } from './with-display.mjs';

/** Runs a script that drives the built program (measurements, pictures), with everything ready for it. */
const [script, ...flags] = process.argv.slice(2);

await main(async () => {
  ensureSystemPackages(['desk', 'display']);
  await build();
  await runProgram(...withDisplay('node', [script, ...flags]));
});
