import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDesk, startDesk } from '../e2e/fixtures/desk.ts';
import { startUpdateFeed, type UpdateFeed } from '../support/update-feed.ts';
import { updatableProgram } from './fixtures/updatable-program.ts';

/** The whole packaged program with Electron's own network, on a feed of this computer. */
describe('the packaged program', () => {
  let folder = '';
  let feed: UpdateFeed;
  let desk: RunningDesk;
  let installed: () => string;
  const ask = (name: 'updates.check' | 'updates.install') =>
    desk.page.evaluate((channel) => window.api.call(channel, undefined), name);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'balie-packaged-update-'));
    feed = await startUpdateFeed();
    const updatable = updatableProgram(folder, feed.url);
    installed = updatable.installed;
    desk = await startDesk('balie', {
      dataFolder: join(folder, 'data'),
      apiUrl: 'http://127.0.0.1:9',
      program: updatable.program,
    });
  });
  afterEach(async () => {
    await desk.kill();
    await feed.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('fetches a newer version, runs on, and puts it in when it is asked to', async () => {
    feed.offer({ version: '9.9.9' });
    expect(await ask('updates.check')).toEqual({ ok: true, value: { phase: 'ready', version: '9.9.9' } });
    expect(installed()).toBe('0.1.0');
    const ended = once(desk.app.process(), 'exit');
    await ask('updates.install').catch(() => undefined);
    await ended;
    expect(installed()).toBe('9.9.9');
  });

  it('runs on after a file that is not what the feed promised', async () => {
    feed.offer({ version: '9.9.9', wrongChecksum: true });
    expect(await ask('updates.check')).toMatchObject({ value: { phase: 'failed', step: 'download' } });
    expect(installed()).toBe('0.1.0');
    expect(await desk.page.title()).toBe('iGarage Balie');
  });
});
