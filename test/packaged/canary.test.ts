import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningDesk } from '../e2e/fixtures/desk.ts';
import { openWorkplace, type Workplace } from '../e2e/fixtures/workplace.ts';
import { DeskPages } from '../e2e/pages/desk-pages.ts';
import { startUpdateFeed, type UpdateFeed } from '../support/update-feed.ts';
import { filesBelow, findInFiles } from '../support/written-bytes.ts';
import { type UpdatableProgram, updatableProgram } from './fixtures/updatable-program.ts';

const CUSTOMER = { firstName: 'Kwartel', lastName: 'Kanariezwaluw', email: 'kanariezwaluw@voliere.example' };
const CAR = { plate: 'ZX-914-K', make: 'KANARIEMERK', model: 'ZANGVOGEL', fleet: 'Haverkamp' };
const DRAFT = 'Nachtegaalpaapje';
const PIN = '2580';
/** What must be readable nowhere on the disk. */
const CANARIES = [CUSTOMER.lastName, CUSTOMER.email, CAR.plate, CAR.plate.replaceAll('-', ''), CAR.make, DRAFT];

/** One life of a desk, looked at from outside: what lies on the disk in clear at each moment. */
describe('a name, an address and a plate are nowhere in clear', () => {
  let workplace: Workplace;
  let feed: UpdateFeed;
  let updatable: UpdatableProgram;
  let url = '';
  let desk: RunningDesk;
  let pages: DeskPages;
  const data = () => join(workplace.folder, 'balie');
  const temporary = () => join(workplace.folder, 'tmp');
  const readable = () => findInFiles(CANARIES, data(), temporary(), updatable.cacheFolder);

  async function start(): Promise<void> {
    desk = await workplace.startDesk('balie', url, ['--demo'], updatable.program);
    pages = new DeskPages(desk.page);
  }
  async function unlock(): Promise<void> {
    await desk.page.getByRole('heading', { name: 'Balie vergrendeld' }).waitFor();
    await desk.page.keyboard.type(PIN);
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('heading', { name: 'Balie vergrendeld' }).waitFor({ state: 'hidden' });
  }

  /** A program that starts locked, and somebody who goes on with the customer. */
  async function startAgain(): Promise<void> {
    await start();
    await unlock();
    await pages.openCustomer(CUSTOMER.lastName, `${CUSTOMER.firstName} ${CUSTOMER.lastName}`);
  }

  beforeAll(async () => {
    workplace = await openWorkplace();
    mkdirSync(temporary());
    vi.stubEnv('TMPDIR', temporary());
    feed = await startUpdateFeed();
    updatable = updatableProgram(workplace.folder, feed.url);
    mkdirSync(updatable.cacheFolder);
    url = (await workplace.startCentral()).url;
    await start();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await workplace.close();
    await feed.close();
  });

  it('is looked for in a way that would find it', () => {
    const file = join(temporary(), 'probe');
    writeFileSync(file, Buffer.from(`x${CUSTOMER.lastName.toUpperCase()}x`, 'utf16le'));
    expect(readable()).toEqual([`${CUSTOMER.lastName} in probe`]);
    writeFileSync(file, '');
  });

  it('while somebody works: saved, searched for, printed to look at, and typed without saving', async () => {
    await pages.logIn();
    await pages.createCustomer(CUSTOMER);
    await pages.issuePassport(CAR);
    await pages.untilAllSent();
    await pages.openCustomer(CUSTOMER.lastName, `${CUSTOMER.firstName} ${CUSTOMER.lastName}`);
    await pages.openFleet(CAR.fleet);
    await pages.button('Overzicht als PDF').click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Bewaren als PDF' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+n');
    await pages.field('Achternaam').fill(DRAFT);
    await expect
      .poll(() =>
        desk.page.evaluate(async () => {
          const drafts = await window.api.call('drafts.list', undefined);
          return drafts.ok ? drafts.value.length : drafts.error.code;
        }),
      )
      .toBe(1);
    expect(filesBelow(data()).some((file) => file.endsWith('desk.db-wal'))).toBe(true);
    expect(readable()).toEqual([]);
  });

  it('while the desk is locked', async () => {
    await desk.page.evaluate((pin) => window.api.call('staff.add', { name: 'Sanne', pin }), PIN);
    await desk.page.evaluate(() => window.api.call('staff.lock', undefined));
    await desk.page.getByRole('heading', { name: 'Balie vergrendeld' }).waitFor();
    expect(readable()).toEqual([]);
    await unlock();
  });

  it('after the page crashed, which then comes back with what was typed', async () => {
    const crashed = desk.page.waitForEvent('crash');
    await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await crashed;
    const shown = () =>
      desk.app.evaluate(
        ({ BrowserWindow }, text) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            `[...document.querySelectorAll('input')].some(({ value }) => value === ${JSON.stringify(text)})`,
          ),
        DRAFT,
      );
    await expect.poll(shown, { timeout: 20_000 }).toBe(true);
    expect(desk.trace()).toContain('page gone');
    expect(readable()).toEqual([]);
  });

  it('after the program was killed, and when it runs again', async () => {
    await desk.kill();
    expect(readable()).toEqual([]);
    await startAgain();
    expect(readable()).toEqual([]);
  });

  it('after a newer version was fetched and put in, and when the program runs again', async () => {
    feed.offer({ version: '9.9.9' });
    const fetched = await desk.page.evaluate(() => window.api.call('updates.check', undefined));
    expect(fetched).toEqual({ ok: true, value: { phase: 'ready', version: '9.9.9' } });
    expect(filesBelow(updatable.cacheFolder).some((file) => file.endsWith('.AppImage'))).toBe(true);
    expect(readable()).toEqual([]);
    // What was typed without saving keeps it from being put in at once; when the program ends, it is.
    await desk.close();
    expect(updatable.installed()).toBe('9.9.9');
    expect(readable()).toEqual([]);
    await startAgain();
    expect(readable()).toEqual([]);
  });

  it('after the customer was erased', async () => {
    const erased = await desk.page.evaluate(async () => {
      const id = location.hash.split('/').at(-1) ?? '';
      const profile = await window.api.call('customers.profile', { id });
      if (!profile.ok) return profile;
      for (const { passport } of profile.value.passports) {
        const { id: passportId, fleetId } = passport;
        if (fleetId) await window.api.call('passports.unlink', { id: passportId, fleetId });
      }
      return window.api.call('customers.erase', { id });
    });
    expect(erased).toEqual({ ok: true, value: null });
    await pages.untilAllSent();
    expect(readable()).toEqual([]);
  });

  it('after signing out, of which no file with data is left', async () => {
    await desk.page.evaluate(() => window.api.call('session.logout', { discardUnsent: true }));
    await desk.page.getByRole('heading', { name: 'Inloggen' }).waitFor();
    expect(filesBelow(data()).filter((file) => /desk\.(db|key|outbox)/.test(file))).toEqual([]);
    expect(readable()).toEqual([]);
    await desk.close();
    expect(readable()).toEqual([]);
  });
});
