import { build } from './build.mjs';
import { findDesk } from './launch.mjs';
import { main, projectProgram, runProgram, runProjectProgram } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDisplay } from './with-display.mjs';

/** Without arguments everything; else the named vitest projects alone, built and ready to run. */
const projects = process.argv.slice(2);

async function runVitest(...names) {
  const selection = names.flatMap((name) => ['--project', name]);
  await runProgram(...withDisplay(...projectProgram('vitest', ['run', ...selection])));
}

await main(async () => {
  ensureSystemPackages(['desk', 'display', 'test']);
  await findDesk();
  if (projects.length === 0) await runProjectProgram('node', ['tools/check.mjs']);
  await build();
  if (projects.length > 0) return runVitest(...projects);
  await runVitest('unit', 'integration', 'simulation');
  // One at a time: each of these has a screen, a browser and a service of its own, on a machine that may be small.
  await runVitest('screens', 'e2e');
});
