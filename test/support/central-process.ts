import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The reference service as a process of its own, as a desk meets it. */
export interface CentralProcess {
  readonly url: string;
  readonly port: number;
  /** Ends it as a service manager would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface CentralProcessOptions {
  readonly dataFolder: string;
  readonly seed?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const LISTENING = /listening (http:\/\/127\.0\.0\.1:(\d+))/;

async function listeningAddress(child: ChildProcess): Promise<{ url: string; port: number }> {
  let text = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    const [, url, port] = LISTENING.exec(text) ?? [];
    if (url) return { url, port: Number(port) };
  }
  throw new Error(`The central service ended before it listened:\n${text}`);
}

/** Starts the built service and waits until it listens. */
export async function startCentralProcess(options: CentralProcessOptions): Promise<CentralProcess> {
  const flags = [`--port=${options.port ?? 0}`, `--data=${options.dataFolder}`, `--seed=${options.seed ?? 'demo'}`];
  const child = spawn(process.execPath, ['out/central/index.js', ...flags], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, port } = await listeningAddress(child);
  child.stdout?.resume();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return { url, port, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
