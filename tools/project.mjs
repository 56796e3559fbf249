import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the project. */
export const PROJECT = resolve(join(fileURLToPath(import.meta.url), '..', '..'));

const MODULES = join(PROJECT, 'node_modules');

const PATH = [join(MODULES, '.bin'), process.env.PATH].join(delimiter);

/** Programs of the project by the package that brings them. */
export const PACKAGE_OF = {
  biome: '@biomejs/biome',
  depcruise: 'dependency-cruiser',
  'electron-vite': 'electron-vite',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
};

/** The Node that the project brings; this one where its package could not install it. */
export function projectNode() {
  const node = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(node) ? node : process.execPath;
}

/**
 * Program and arguments to start a program of the project with. Its script is run by Node itself: the shims of npm on
 * Windows need a shell, which would read the arguments as text of its own.
 * @returns {[string, string[]]}
 */
export function projectProgram(command, args) {
  if (command === 'node') return [projectNode(), args];
  const folder = join(MODULES, PACKAGE_OF[command]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [projectNode(), [join(folder, typeof bin === 'string' ? bin : bin[command]), ...args]];
}

/**
 * Runs a program in the project's root folder with the terminal of this one; rejects when it ends with anything but 0.
 * @returns {Promise<void>}
 */
export function runProgram(program, args, { name = program } = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PATH };
    const child = spawn(program, args, { cwd: PROJECT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with ${signal ?? code}`));
    });
  });
}

/** Runs a program of the project as `runProgram` does. */
export function runProjectProgram(command, args) {
  return runProgram(...projectProgram(command, args), { name: command });
}

/** Ends this program with a sentence instead of a stack when something expected went wrong. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
