import { describe, expect } from 'vitest';
import { test } from './fixtures/test.ts';

/** No service runs in these tests: the login screen is all they need. */
const NOWHERE = 'http://127.0.0.1:9';

describe('the window of the desk', () => {
  test('is called iGarage Balie', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    expect(await page.title()).toBe('iGarage Balie');
  });

  test('gives its page no Node, and nothing but the bridge', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      bridge: Object.keys(Reflect.get(globalThis, 'api')).sort(),
    }));
    expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'on'] });
  });

  test('runs sandboxed and isolated', async ({ workplace }) => {
    const { app } = await workplace.startDesk('balie', NOWHERE);
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in Electron's types, and the only way to read back what was really set.
      const read = contents && Reflect.get(contents, 'getLastWebPreferences');
      return typeof read === 'function' ? read.call(contents) : null;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  test('serves its page under a policy without anything unsafe', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const policy = await page.evaluate(async () =>
      (await fetch('app://balie/')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  test('serves no file outside its own folder', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['app://balie/%2e%2e/main/index.js', 'app://balie/..%2fmain%2findex.js', 'app://balie/missing.js'].map(
          async (url) => (await fetch(url)).status,
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });

  test('goes nowhere else and opens no other window', async ({ workplace }) => {
    const { app, page } = await workplace.startDesk('balie', NOWHERE);
    const opened = await page.evaluate(() => window.open('https://example.com/') === null);
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    expect(opened).toBe(true);
    expect(page.url()).toMatch(/^app:\/\/balie\//);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('is granted no permission', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const states = await page.evaluate(async () => {
      const names = ['notifications', 'geolocation', 'clipboard-read', 'camera'];
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('opens once per data folder: a second start shows the first', async ({ workplace }) => {
    const first = await workplace.startDesk('balie', NOWHERE);
    const shown = first.app.evaluate(
      ({ app }) => new Promise<string>((resolve) => app.once('second-instance', () => resolve('shown'))),
    );
    await expect(workplace.startDesk('balie', NOWHERE)).rejects.toThrow();
    expect(await shown).toBe('shown');
  });

  test('comes back with the size it was left at', async ({ workplace }) => {
    const first = await workplace.startDesk('balie', NOWHERE);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700));
    await first.close();
    const second = await workplace.startDesk('balie', NOWHERE);
    const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
    expect(size).toEqual([1100, 700]);
  });
});
