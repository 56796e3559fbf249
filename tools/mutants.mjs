import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTANTS } from './mutants/list.mjs';
import { mutate } from './mutants/plugin.mjs';
import { main, PROJECT, projectProgram } from './project.mjs';

/** Seeds after which a mutant counts as survived. */
const SEEDS = process.env.SIM_SEEDS ?? '200';

/** Runs the simulation until it fails, on a mutant or on the program as it is; answers what it printed. */
function simulate(name) {
  const [program, args] = projectProgram('vitest', [
    'run',
    '--bail',
    '1',
    '--project',
    'simulation',
    'test/simulation/whole',
  ]);
  const limits = { SIM_SEEDS: SEEDS, SIM_SECONDS: process.env.SIM_SECONDS ?? '3600', SIM_SHRINK: '0' };
  const env = { ...process.env, ...(name && { SIM_MUTANT: name }), ...limits };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ failed: code !== 0, text }));
  });
}

async function hunt({ name }) {
  const begun = Date.now();
  const { failed, text } = await simulate(name);
  const seed = /Seed (-?\d+) fails/.exec(text)?.[1];
  if (failed && seed === undefined) throw new Error(`The mutant ${name} did not run:\n${text}`);
  const why = /Violation: (.*)/.exec(text)?.[1]?.slice(0, 110) ?? '';
  return { name, seed, why, seconds: Math.round((Date.now() - begun) / 1000) };
}

await main(async () => {
  const asked = process.argv.slice(2);
  const mutants = MUTANTS.filter(({ name }) => asked.length === 0 || asked.includes(name));
  for (const mutant of mutants) mutate(mutant, readFileSync(join(PROJECT, mutant.file), 'utf8'));
  const { failed, text } = await simulate(null);
  if (failed) throw new Error(`Without a mutant the simulation must pass:\n${text}`);
  const survived = [];
  for (const mutant of mutants) {
    const { name, seed, why, seconds } = await hunt(mutant);
    if (seed === undefined) survived.push(name);
    const outcome = seed === undefined ? `SURVIVED ${SEEDS} seeds` : `caught at seed ${seed}`;
    console.log(`${name.padEnd(34)} ${outcome.padEnd(22)} ${String(seconds).padStart(4)} s  ${why}`);
  }
  console.log(`${mutants.length - survived.length} of ${mutants.length} caught`);
  if (survived.length > 0) throw new Error(`Not caught: ${survived.join(', ')}`);
});
