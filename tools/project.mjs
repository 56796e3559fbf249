import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the project. */
export const PROJECT = resolve(join(fileURLToPath(import.meta.url), '..', '..'));

const PATH = [join(PROJECT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a program of the project (or of the system) in its root folder with the terminal of this one; rejects when it
 * ends with anything but 0.
 */
export function runProgram(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      env: { ...process.env, ...env, PATH },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`));
    });
  });
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
