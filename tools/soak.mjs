import { main, projectProgram, runProgram } from './project.mjs';
import { runSteps } from './steps.mjs';

/** Runs test files of one vitest project with a number of rounds and a limit of time that the ordinary suite has not. */
async function runTests(project, files, environment) {
  Object.assign(process.env, environment);
  await runProgram(...projectProgram('vitest', ['run', '--project', project, ...files]), { name: 'vitest' });
}

/** Long tests, each bounded by time as well: what is not run by then is told in its report. */
const PARTS = [
  {
    name: 'simulation',
    work: () =>
      runTests('simulation', ['test/simulation/whole'], {
        SIM_SEEDS: process.env.SIM_SEEDS ?? '5000',
        SIM_SECONDS: process.env.SIM_SECONDS ?? '3600',
      }),
  },
  {
    name: 'crash',
    work: () => runTests('crash', [], { CRASH_ROUNDS: process.env.CRASH_ROUNDS ?? '200' }),
  },
  // What is promised in seconds, where nothing else runs.
  {
    name: 'closing',
    work: () => runTests('integration', ['test/integration/desk-closed'], { CLOSED_WITHIN_MS: '2000' }),
  },
];

const asked = process.argv.slice(2);
await main(() => runSteps(PARTS.filter(({ name }) => asked.length === 0 || asked.includes(name))));
