import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { resolveElectron } from '../../tools/electron.mjs';

/** A program started for measuring: no debugger holds it up, the page is reached over the DevTools port afterwards. */
export interface MeasuredProgram {
  readonly page: Page;
  /** Milliseconds from spawn until the page marked itself ready. */
  readonly readyMs: number;
  /** Proportional set size of the whole process tree, in MB. */
  pssMb(): number;
  close(): Promise<void>;
}

const PORT_LINE = /DevTools listening on (ws:\/\/\S+)/;

async function devtoolsAddress(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    const address = PORT_LINE.exec(text)?.[1];
    if (address) return address;
  }
  throw new Error(`The program ended before it could be measured:\n${text}`);
}

function childrenOf(pid: number): readonly number[] {
  const parentOf = (entry: string) => {
    try {
      return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, 'utf8'))?.[1]);
    } catch {
      // The process ended while the list was read.
      return Number.NaN;
    }
  };
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === pid)
    .map(Number);
}

function treeOf(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

function pssKb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
}

async function readyEpoch(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
  return page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('ready')[0]?.startTime ?? Number.NaN),
  );
}

/** Starts an app folder in the resolved Electron and waits until its page is ready. */
export async function startMeasured(appFolder: string, flags: readonly string[]): Promise<MeasuredProgram> {
  const runtime = await resolveElectron();
  const spawnedAt = Date.now();
  const child = spawn(runtime.executablePath, [...runtime.flags, '--remote-debugging-port=0', appFolder, ...flags], {
    env: { ...process.env, ...runtime.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await devtoolsAddress(child));
  child.stderr?.resume();
  const context = browser.contexts()[0];
  if (!context) throw new Error('The program has no browser context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const readyMs = (await readyEpoch(page)) - spawnedAt;
  return {
    page,
    readyMs,
    pssMb: () => treeOf(child.pid ?? 0).reduce((sum, pid) => sum + pssKb(pid), 0) / 1024,
    close: async () => {
      const exited = once(child, 'exit');
      await browser.close();
      child.kill();
      await exited;
    },
  };
}
