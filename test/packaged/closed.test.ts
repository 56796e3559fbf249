import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FusedProcess, startFused } from './fixtures/fused-process.ts';

const LEAVES_AT_A_DEBUGGER = 3;
const NOWHERE = '--api-url=http://127.0.0.1:9';
const INSPECTOR = /Debugger listening|DevTools listening/;
const SOON = { timeout: 15_000, interval: 50 };

describe('the program as it is shipped', () => {
  let folder = '';
  const started: FusedProcess[] = [];
  const start = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
    const program = startFused(join(folder, 'data'), [NOWHERE, ...args], env);
    started.push(program);
    return program;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'balie-fused-'));
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((program) => program.kill()));
    rmSync(folder, { recursive: true, force: true });
  });
  const untilStarted = (program: FusedProcess) => expect.poll(program.log, SOON).toContain('started');

  it.each(['--remote-debugging-port=9223', '--remote-debugging-pipe', '--inspect=0', '--inspect-brk=0'])(
    'leaves at once when it is started with %s',
    async (flag) => {
      const program = start([flag]);
      expect(await program.ended()).toBe(LEAVES_AT_A_DEBUGGER);
      expect(program.log()).toBe('');
      expect(program.said()).toContain('lets no debugger in');
    },
  );

  it('starts, and no signal opens an inspector in it', async () => {
    const program = start();
    await untilStarted(program);
    program.child.kill('SIGUSR1');
    // Nothing in it waits for this signal, so it ends it, as it does any program; one that lets a debugger in lives on.
    await program.ended();
    expect(program.child.signalCode).toBe('SIGUSR1');
    expect(program.said()).not.toMatch(INSPECTOR);
  });

  it('is no Node, whatever the environment says', async () => {
    const program = start(['--version'], { ELECTRON_RUN_AS_NODE: '1' });
    await untilStarted(program);
    expect(program.said()).not.toMatch(/^v\d+\.\d+\.\d+/);
  });

  it('takes no options of Node from the environment', async () => {
    const program = start([], { NODE_OPTIONS: '--inspect=0 --require=/nergens.cjs' });
    await untilStarted(program);
    expect(program.said()).not.toMatch(INSPECTOR);
  });

  it('starts its own code, whatever folder it is pointed to', async () => {
    const program = start([folder]);
    await untilStarted(program);
  });

  it('refuses a service without TLS on another computer', async () => {
    const other = startFused(join(folder, 'other'), ['--api-url=http://elders.example']);
    started.push(other);
    expect(await other.ended()).toBe(2);
    expect(other.said()).toContain('--api-url must be an https address');
  });
});
