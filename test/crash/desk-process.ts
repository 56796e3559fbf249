import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { BusyDeskLine, BusyDeskTask } from './busy-desk-lines.ts';

/** A busy desk as a process. */
export class DeskProcess {
  readonly lines: BusyDeskLine[] = [];
  readonly #child: ChildProcessByStdio<null, Readable, null>;
  readonly #ended: Promise<unknown>;

  constructor(task: BusyDeskTask) {
    this.#child = spawn(process.execPath, ['test/crash/busy-desk.ts', JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#ended = once(this.#child, 'close');
    // A line that was cut off by the kill was not yet said.
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      if (line.endsWith('}')) this.lines.push(JSON.parse(line) as BusyDeskLine);
    });
  }

  /** Resolves when it has said so many lines; fails when it ends before. */
  async said(count: number): Promise<void> {
    const ended = this.#ended.then(() => 'ended');
    while (this.lines.length < count) {
      const what = await Promise.race([once(this.#child.stdout, 'data'), ended]);
      if (what === 'ended' && this.lines.length < count) throw new Error('The desk ended by itself');
    }
  }

  /** As when the plug is pulled. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Waits for its own end. */
  async end(): Promise<void> {
    await this.#ended;
    if (this.#child.exitCode !== 0) throw new Error(`The desk ended with ${this.#child.exitCode}`);
  }
}
