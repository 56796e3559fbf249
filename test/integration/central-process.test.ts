import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_LOGIN } from '../../src/central/seed/run-seed.ts';
import { loginAnswerSchema } from '../../src/shared/api/auth.ts';
import { changesAnswerSchema } from '../../src/shared/api/changes.ts';
import { postJson, request } from '../support/central-desk.ts';
import { customerPayload, issuePayload } from '../support/central-world.ts';
import { startPostgres } from '../support/postgres.ts';

const running = new Set<ChildProcess>();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'central-process-'));
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true, force: true });
});

function start(flags: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['out/central/index.js', ...flags], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output.err += String(chunk);
  });
  return { child, output };
}

/** Starts the program and waits for the line that says where it listens. */
async function listen(flags: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { child, output } = start(['--port=0', `--data=${folder}`, ...flags], env);
  while (!output.out.includes('\n')) {
    const [ended] = await Promise.race([
      once(child.stdout ?? child, 'data').then(() => [false]),
      once(child, 'exit').then(() => [true]),
    ]);
    if (ended && !output.out.includes('\n')) throw new Error(`Ended before it listened: ${output.err}`);
  }
  const url = /^listening (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output.out)?.[1] ?? '';
  const end = async (signal: NodeJS.Signals) => {
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = await exited;
    running.delete(child);
    return code;
  };
  return { url, output, end };
}

async function login(url: string, deskId: string) {
  const answer = await postJson(`${url}/v1/login`, { protocol: 1, ...DEMO_LOGIN, deskId, deskName: 'Balie' });
  return loginAnswerSchema.parse(answer.body);
}

/** The row count of a first sync. */
async function total(url: string, token: string): Promise<number> {
  const { body } = await request(`${url}/v1/changes?protocol=1&limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return changesAnswerSchema.parse(body).snapshot?.total ?? 0;
}

/** A customer, a car, its AutoPaspoort, and a line in the timeline for each of the two commands. */
const ROWS_OF_TWO = 5;

async function pushTwo(url: string, signedIn: Awaited<ReturnType<typeof login>>) {
  const customer = customerPayload();
  const passport = issuePayload(customer.customerId);
  const rest = {
    version: 1,
    dependsOn: [],
    actor: { id: signedIn.staff.id, name: signedIn.staff.name },
    at: '2026-11-23T08:00:00.000Z',
  };
  const commands = [
    { id: uuidv7(), seq: 1, type: 'customer.create', payload: customer, ...rest },
    { id: uuidv7(), seq: 2, type: 'passport.issue', payload: passport, ...rest },
  ];
  const { accessToken } = signedIn.tokens;
  const { body } = await postJson(`${url}/v1/push`, { protocol: 1, ackedThrough: 0, commands }, accessToken);
  return { body, invited: passport.email };
}

/** How many mails to an address went out; the service also reminds people of the demo garage by itself. */
async function mailsTo(address: string): Promise<number> {
  const names = (await readdir(join(folder, 'mail'))).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(names.map((name) => readFile(join(folder, 'mail', name), 'utf8')));
  return mails.filter((mail) => /^To: .*$/m.exec(mail)?.[0].includes(address)).length;
}

/** A second program gets neither the port nor the folder of the first. */
async function expectNoSecond(url: string): Promise<void> {
  const samePort = start([`--port=${new URL(url).port}`, `--data=${join(folder, 'other')}`]);
  const sameFolder = start(['--port=0', `--data=${folder}`]);
  const codes = await Promise.all([samePort, sameFolder].map(async ({ child }) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([1, 1]);
  expect(samePort.output.err).toMatch(/^Port \d+ is taken; choose another with --port=N\.\n$/);
  expect(sameFolder.output.err).toMatch(/^The folder \S+ is in use by process \d+/);
}

/** Begins a long poll; the answer waits for its end. */
async function waitForChanges(url: string, token: string): Promise<() => Promise<Response>> {
  const headers = { authorization: `Bearer ${token}` };
  const { body } = await request(`${url}/v1/changes?protocol=1`, { headers });
  const { cursor } = changesAnswerSchema.parse(body);
  const waiting = fetch(`${url}/v1/changes?protocol=1&wait=25&cursor=${cursor}`, { headers });
  // Sent after it to the same process: when this one is answered, the pull has arrived.
  await request(`${url}/healthz`);
  return () => waiting;
}

describe('the program', () => {
  it('keeps everything over a stop and a power cut, is not seeded twice, shares nothing, and answers before it stops', async () => {
    const deskId = uuidv7();
    const first = await listen(['--seed=demo']);
    const signedIn = await login(first.url, deskId);
    const before = await total(first.url, signedIn.tokens.accessToken);
    const pushed = await pushTwo(first.url, signedIn);
    expect(pushed.body).toMatchObject({ lastSeq: 2 });
    expect(await first.end('SIGKILL')).toBeNull();

    const second = await listen(['--seed=demo']);
    const again = await login(second.url, deskId);
    expect(again.lastSeq).toBe(2);
    expect(await total(second.url, again.tokens.accessToken)).toBe(before + ROWS_OF_TWO);
    await expect.poll(() => mailsTo(pushed.invited)).toBe(1);
    expect(await second.end('SIGTERM')).toBe(0);

    const third = await listen(['--seed=load:5']);
    expect(await total(third.url, again.tokens.accessToken)).toBe(before + ROWS_OF_TWO);
    expect(await third.end('SIGINT')).toBe(0);
    // Two more programs had the queue since. A mail that is sent again has the same name: this sees a second one, not a second sending.
    expect(await mailsTo(pushed.invited)).toBe(1);

    const fourth = await listen(['--seed=empty', '--reset']);
    const fresh = await login(fourth.url, deskId);
    expect(fresh.lastSeq).toBe(0);
    expect(await total(fourth.url, fresh.tokens.accessToken)).toBe(0);
    await expectNoSecond(fourth.url);
    const waiting = await waitForChanges(fourth.url, fresh.tokens.accessToken);
    const started = performance.now();
    expect(await fourth.end('SIGTERM')).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await waiting()).status).toBe(200);
  });

  it('runs on a PostgreSQL server named by DATABASE_URL, and resets it', async () => {
    const server = await startPostgres();
    try {
      const first = await listen(['--seed=demo'], { DATABASE_URL: server.url });
      const signedIn = await login(first.url, uuidv7());
      expect(await total(first.url, signedIn.tokens.accessToken)).toBeGreaterThan(1_000);
      expect(await first.end('SIGTERM')).toBe(0);
      const second = await listen(['--seed=load:3000', '--reset'], { DATABASE_URL: server.url });
      const again = await login(second.url, uuidv7());
      expect(await total(second.url, again.tokens.accessToken)).toBe(3_000 * 3 + 1_500 + 8);
      expect(await second.end('SIGTERM')).toBe(0);
    } finally {
      await server.stop();
    }
  });

  it('answers a flag that it cannot follow with a sentence and exit code 2', async () => {
    const { child, output } = start(['--seed=lots']);
    const [code] = await once(child, 'exit');
    expect(code).toBe(2);
    expect(output.err).toContain('--seed must be demo, empty or load:N');
    expect(output.err).not.toMatch(/\n\s+at /);
    expect(output.out).toBe('');
  });
});
