import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { failedTests } from './failed-tests.mjs';
import { findDesk } from './launch.mjs';
import { main, PROJECT, projectProgram, runProgram, runProjectProgram } from './project.mjs';
import { runSteps } from './steps.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDisplay } from './with-display.mjs';

/** Without arguments everything; else the named vitest projects alone, built and ready to run. */
const projects = process.argv.slice(2);

const REPORT = join(PROJECT, 'test-results', 'report.json');

async function runVitest(...names) {
  const selection = names.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  rmSync(REPORT, { force: true });
  try {
    await runProgram(...withDisplay(...projectProgram('vitest', ['run', ...selection, ...reporters])), {
      name: 'vitest',
    });
  } catch (error) {
    const failed = existsSync(REPORT) ? failedTests(REPORT, PROJECT) : [];
    throw new Error([error.message, ...failed].join('\n  - '), { cause: error });
  }
}

const EVERYTHING = [
  { name: 'types, lint, structure', work: () => runProjectProgram('node', ['tools/check.mjs']) },
  { name: 'build', work: build },
  {
    name: 'unit, integration, simulation, crash',
    work: () => runVitest('unit', 'integration', 'simulation', 'crash'),
    needs: 'build',
  },
  // One at a time: each of these has a screen, a browser and a service of its own, on a machine that may be small.
  { name: 'screens, end to end', work: () => runVitest('screens', 'e2e'), needs: 'build' },
  { name: 'packaged program', work: () => runVitest('packaged'), needs: 'build' },
];

await main(async () => {
  ensureSystemPackages(['desk', 'display', 'test']);
  await findDesk();
  if (projects.length === 0) return runSteps(EVERYTHING);
  await build();
  await runVitest(...projects);
});
