import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { resolveDesk } from './electron.mjs';
import { PROJECT } from './project.mjs';

const LISTENING = /listening (http:\/\/127\.0\.0\.1:\d+)/;

/** Starts the built desk in an Electron; resolves to its exit code when it ends. */
export async function runDesk(flags) {
  const desk = await resolveDesk();
  console.log(`Electron ${desk.version} (${desk.source})`);
  const env = { ...process.env, ...desk.env };
  const child = spawn(desk.executablePath, [...desk.args, ...flags], { env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

function spawnCentral(flags, stdio) {
  return spawn(process.execPath, [join(PROJECT, 'out', 'central', 'index.js'), ...flags], { stdio });
}

/** Starts the built service in the foreground; resolves to its exit code when it ends. */
export async function runCentral(flags) {
  const child = spawnCentral(flags, 'inherit');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Starts the built service in the background; resolves to its address and a way to end it. */
export async function startCentral(flags) {
  const child = spawnCentral(flags, ['ignore', 'pipe', 'inherit']);
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  let text = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    process.stdout.write(chunk);
    text += chunk;
    const url = LISTENING.exec(text)?.[1];
    if (url) return { url, stop };
  }
  throw new Error('The central service ended before it listened; the lines above say why.');
}

/** Electron needs a screen: ends this program with what to do when there is none. */
export function assertDisplay(command) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return;
  throw new Error(`There is no display here. Start it with a virtual one:\n  xvfb-run -a ${command}`);
}
