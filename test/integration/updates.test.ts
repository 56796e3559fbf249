import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_DESK, LAST_DESK, type UpdateDesk, updateDesk } from '../support/update-desk.ts';
import { startUpdateFeed, type UpdateFeed } from '../support/update-feed.ts';

/** The real electron-updater, its real files, and a server on this computer; the program is a script that says its version. */
describe('a program of version 1.4.0', () => {
  let feed: UpdateFeed;
  const desks: UpdateDesk[] = [];
  const installed = (stagingId?: string) => {
    const desk = updateDesk(feed.url, stagingId);
    desks.push(desk);
    return desk;
  };
  const phases = ({ states }: UpdateDesk) => [...new Set(states.map(({ phase }) => phase))];

  beforeEach(async () => {
    vi.stubEnv('APPIMAGE', '');
    feed = await startUpdateFeed();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const desk of desks.splice(0)) desk.remove();
    await feed.close();
  });

  it('fetches a newer version quietly, and runs on until somebody asks for it', async () => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    expect(await desk.updates.check()).toEqual({ phase: 'ready', version: '1.5.0' });
    expect(phases(desk)).toEqual(['checking', 'available', 'downloading', 'ready']);
    expect(desk.runs()).toBe('1.4.0');
    expect(await desk.updates.install()).toEqual({ phase: 'installing', version: '1.5.0' });
    expect(desk.runs()).toBe('1.5.0');
  });

  it.each(['1.4.0', '1.3.9', '0.9.0', '1.5.0-beta.1'])('leaves %s alone', async (version) => {
    feed.offer({ version });
    const desk = installed();
    expect(await desk.updates.check()).toMatchObject({ phase: 'idle' });
    expect(feed.downloads()).toBe(0);
    expect(desk.runs()).toBe('1.4.0');
  });

  it('throws away a file that is not what the feed promised, and takes the right one later', async () => {
    feed.offer({ version: '1.5.0', wrongChecksum: true });
    const desk = installed();
    expect(await desk.updates.check()).toMatchObject({ phase: 'failed', step: 'download' });
    expect(desk.waiting()).toEqual([]);
    expect(desk.reports).toEqual(['update failed {"step":"download","code":"ERR_CHECKSUM_MISMATCH"}']);
    expect(await desk.updates.install()).toMatchObject({ phase: 'failed' });
    expect(desk.runs()).toBe('1.4.0');
    feed.offer({ version: '1.5.0' });
    expect(await desk.updates.check()).toEqual({ phase: 'ready', version: '1.5.0' });
  });

  it('runs on after a download that broke off, and fetches it anew', async () => {
    feed.offer({ version: '1.5.0', breaksOff: true });
    const desk = installed();
    expect(await desk.updates.check()).toMatchObject({ phase: 'failed', step: 'download' });
    expect(desk.waiting()).toEqual([]);
    expect(desk.runs()).toBe('1.4.0');
    feed.offer({ version: '1.5.0' });
    expect(await desk.updates.check()).toEqual({ phase: 'ready', version: '1.5.0' });
  });

  it('comes to a tenth of the desks first', async () => {
    feed.offer({ version: '1.5.0', staging: 10 });
    expect(await installed(FIRST_DESK).updates.check()).toMatchObject({ phase: 'ready' });
    const last = installed(LAST_DESK);
    expect(await last.updates.check()).toMatchObject({ phase: 'idle' });
    feed.offer({ version: '1.5.0' });
    expect(await last.updates.check()).toMatchObject({ phase: 'ready' });
  });

  it('runs on when the feed has nothing, and when it is gone', async () => {
    const desk = installed();
    expect(await desk.updates.check()).toMatchObject({ phase: 'failed', step: 'check' });
    await feed.close();
    expect(await desk.updates.check()).toMatchObject({ phase: 'failed', step: 'check' });
    expect(desk.runs()).toBe('1.4.0');
    feed = await startUpdateFeed();
  });

  it('keeps a version that is ready through a feed that is gone', async () => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    await feed.close();
    expect(await desk.updates.check()).toEqual({ phase: 'ready', version: '1.5.0' });
    expect(await desk.updates.install()).toMatchObject({ phase: 'installing' });
    expect(desk.runs()).toBe('1.5.0');
    feed = await startUpdateFeed();
  });

  it('says that it could not be put in, and runs on', async () => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    desk.loseWaiting();
    expect(await desk.updates.install()).toMatchObject({ phase: 'failed', step: 'install' });
    expect(desk.runs()).toBe('1.4.0');
  });

  it('goes in when the program ends', async () => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    desk.quit();
    expect(desk.runs()).toBe('1.5.0');
  });

  it('is left as it is when the program ends and what was fetched is gone', async () => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    desk.loseWaiting();
    desk.quit();
    expect(desk.runs()).toBe('1.4.0');
  });

  it.each(['printing', 'sending'] as const)('waits for %s to end, and then goes in', async (busy) => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    desk.busy = busy;
    expect(await desk.updates.install()).toEqual({ phase: 'held', version: '1.5.0', because: busy });
    expect(desk.runs()).toBe('1.4.0');
    desk.busy = null;
    await expect.poll(() => desk.updates.state.phase, { timeout: 5_000 }).toBe('installing');
    expect(desk.runs()).toBe('1.5.0');
  });

  it.each(['unsaved', 'importing'] as const)('does not go in by itself after %s was in the way', async (busy) => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    desk.busy = busy;
    await desk.updates.install();
    desk.busy = null;
    await expect.poll(() => desk.updates.state.phase, { timeout: 5_000 }).toBe('ready');
    expect(desk.runs()).toBe('1.4.0');
  });

  it('waits on while the desk is locked, and goes in once somebody is there and nothing is in the way', async () => {
    feed.offer({ version: '1.5.0' });
    const desk = installed();
    await desk.updates.check();
    desk.busy = 'sending';
    await desk.updates.install();
    const looks = desk.looks;
    desk.busy = 'locked';
    await expect.poll(() => desk.looks, { timeout: 5_000 }).toBeGreaterThan(looks + 1);
    expect(desk.updates.state).toEqual({ phase: 'held', version: '1.5.0', because: 'sending' });
    expect(desk.runs()).toBe('1.4.0');
    desk.busy = null;
    await expect.poll(() => desk.updates.state.phase, { timeout: 5_000 }).toBe('installing');
    expect(desk.runs()).toBe('1.5.0');
  });
});
