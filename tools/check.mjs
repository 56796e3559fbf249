import { runProjectProgram } from './project.mjs';

const CHECKS = {
  types: async () => {
    const projects = ['shared', 'renderer', 'main', 'tools', 'node'];
    await Promise.all(projects.map((project) => runProjectProgram('tsc', ['-p', `tsconfig.${project}.json`])));
  },
  lint: () => runProjectProgram('biome', ['check', '--error-on-warnings', '.']),
  structure: () => runProjectProgram('depcruise', ['--config', '.dependency-cruiser.mjs', 'src', 'test', 'tools']),
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(CHECKS);
const outcomes = await Promise.allSettled(names.map((name) => CHECKS[name]()));
outcomes.forEach((outcome, index) => {
  console.log(`${outcome.status === 'fulfilled' ? 'ok    ' : 'FAILED'} ${names[index]}`);
});
if (outcomes.some((outcome) => outcome.status === 'rejected')) process.exitCode = 1;
