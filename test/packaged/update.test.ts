import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningDesk, startDesk } from '../e2e/fixtures/desk.ts';
import { programOf, startUpdateFeed, type UpdateFeed } from '../support/update-feed.ts';
import { packagedDesks } from './fixtures/fused-process.ts';

/** The whole packaged program with Electron's own network, on a feed of this computer. */
describe('the packaged program', () => {
  let folder = '';
  let feed: UpdateFeed;
  let image = '';
  let desk: RunningDesk;
  const ask = (name: 'updates.check' | 'updates.install') =>
    desk.page.evaluate((channel) => window.api.call(channel, undefined), name);
  const installed = () => execFileSync(image, { encoding: 'utf8' }).trim();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'balie-packaged-update-'));
    feed = await startUpdateFeed();
    // A copy without copying: the files are the same, but for the one that says where the feed is.
    const { driven, flags } = packagedDesks();
    execFileSync('cp', ['-al', driven.root, join(folder, 'program')]);
    const config = join(folder, 'program', 'resources', 'app-update.yml');
    rmSync(config);
    writeFileSync(config, `provider: generic\nurl: ${feed.url}\nchannel: latest\nupdaterCacheDirName: vers\n`);
    image = join(folder, 'iGarage-Balie.AppImage');
    writeFileSync(image, programOf('0.1.0'));
    chmodSync(image, 0o755);
    vi.stubEnv('APPIMAGE', image);
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
    desk = await startDesk('balie', {
      dataFolder: join(folder, 'data'),
      apiUrl: 'http://127.0.0.1:9',
      program: { executablePath: join(folder, 'program', basename(driven.executablePath)), args: flags, env: {} },
    });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
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
