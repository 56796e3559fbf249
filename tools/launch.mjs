import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { resolveDesk } from './electron.mjs';
import { PROJECT, projectNode } from './project.mjs';

const LISTENING = /listening (http:\/\/127\.0\.0\.1:\d+)/;
/** @type {NodeJS.Signals[]} */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Waits for the end of a program, to which a signal to this one is handed on; resolves to its exit code. */
async function ended(child) {
  const handOn = (signal) => child.kill(signal);
  for (const signal of ENDING_SIGNALS) process.on(signal, handOn);
  try {
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } finally {
    for (const signal of ENDING_SIGNALS) process.off(signal, handOn);
  }
}

/** Finds the Electron to start the desk in, and says which. */
export async function findDesk() {
  const desk = await resolveDesk();
  console.log(`Electron ${desk.version} (${desk.source})`);
  return desk;
}

/** Starts the built desk in the Electron that was found; resolves to its exit code when it ends. */
export function runDesk(desk, flags) {
  const env = { ...process.env, ...desk.env };
  return ended(spawn(desk.executablePath, [...desk.args, ...flags], { env, stdio: 'inherit' }));
}

function spawnCentral(flags, options) {
  return spawn(projectNode(), [join(PROJECT, 'out', 'central', 'index.js'), ...flags], options);
}

/** Starts the built service in the foreground; resolves to its exit code when it ends. */
export function runCentral(flags) {
  return ended(spawnCentral(flags, { stdio: 'inherit' }));
}

/** The address that the service prints when it listens. What it prints goes on to the terminal, then and later. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
      const url = LISTENING.exec(text)?.[1];
      if (url) resolve(url);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('The central service ended; the lines above say why.')));
  });
}

/** Starts the built service in the background; resolves to its address and a way to end it. A signal ends it too. */
export async function startCentral(flags) {
  const child = spawnCentral(flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  for (const signal of ENDING_SIGNALS) process.on(signal, () => child.kill(signal));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url: await addressOf(child), stop };
}

/** Electron needs a screen: ends this program with what to do when there is none. */
export function assertDisplay(command) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return;
  throw new Error(`There is no display here. Start it with a virtual one:\n  xvfb-run -a ${command}`);
}
