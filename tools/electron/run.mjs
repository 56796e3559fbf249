import { spawn } from 'node:child_process';

/** Runs a program to its end; resolves to what it printed, rejects with its last lines. `timeout` in milliseconds. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new Error(`${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      const text = Buffer.concat(output).toString('utf8');
      if (code === 0) resolve(text);
      else
        reject(new Error(`${command} ended with ${signal ?? code}: ${text.trim().split('\n').slice(-12).join('\n')}`));
    });
  });
}
