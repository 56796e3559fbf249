import { describe, expect } from 'vitest';
import { channels } from '../../src/shared/ipc/channels.ts';
import { test } from './fixtures/test.ts';

/** No service runs in these tests: the login screen is all they need. */
const NOWHERE = 'http://127.0.0.1:9';

/** Of the DOM's GeolocationPositionError. */
const PERMISSION_DENIED = 1;

describe('the window of the desk', () => {
  test('is called iGarage Balie', async ({ workplace }) => {
    const { app, page } = await workplace.startDesk('balie', NOWHERE);
    expect(await page.title()).toBe('iGarage Balie');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
      'iGarage Balie',
    );
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

  test('serves its page under a policy without anything unsafe, with a nonce of its own each time', async ({
    workplace,
  }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const loads = await page.evaluate(async () => {
      const load = async () => {
        const answer = await fetch('app://balie/');
        return { policy: answer.headers.get('content-security-policy') ?? '', text: await answer.text() };
      };
      return [await load(), await load()];
    });
    const nonces = loads.map(({ policy, text }) => {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(text).toContain(`content="${nonce}"`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test('runs no script and takes no style that were put into the page', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const taken = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "document.documentElement.dataset.inline = 'ran'";
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(script, style);
      const outline = getComputedStyle(document.body).outlineWidth;
      return { script: document.documentElement.dataset.inline ?? null, style: outline === '7px' };
    });
    expect(taken).toEqual({ script: null, style: false });
  });

  test('serves no file outside its own folder', async ({ workplace }) => {
    const { page } = await workplace.startDesk('balie', NOWHERE);
    const statuses = await page.evaluate(() =>
      Promise.all(
        // All but the last are there, and of a kind that is served inside the folder.
        ['..%2fcentral%2findex.js', '..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fbiome.json', 'missing.js'].map(
          async (path) => (await fetch(`app://balie/${path}`)).status,
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test('opens no other window', async ({ workplace }) => {
    const { app, page } = await workplace.startDesk('balie', NOWHERE);
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('goes nowhere else', async ({ workplace }) => {
    const { app, page } = await workplace.startDesk('balie', NOWHERE);
    // The desk's own listener was there first, so that its answer is known here.
    const tried = await app.evaluateHandle(({ BrowserWindow }) => ({
      prevented: new Promise<boolean>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('will-navigate', (event) => resolve(event.defaultPrevented));
      }),
    }));
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    expect(await tried.evaluate(({ prevented }) => prevented)).toBe(true);
    expect(page.url()).toMatch(/^app:\/\/balie\//);
  });

  test('answers no other window on any channel, though it has the same bridge', async ({ workplace }) => {
    const { app, page, trace } = await workplace.startDesk('balie', NOWHERE);
    expect(await page.evaluate(() => window.api.call('app.info', undefined))).toMatchObject({ ok: true });
    const names = Object.keys(channels);
    const answers = await app.evaluate(async ({ app: program, BrowserWindow }, wanted) => {
      const preload = `${program.getAppPath()}/out/preload/index.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('data:text/html,<title>Elders</title>');
      const ask = `Promise.all(${JSON.stringify(wanted)}.map((name) => api.call(name)))`;
      return other.webContents.executeJavaScript(ask);
    }, names);
    expect(answers).toEqual(names.map(() => ({ ok: false, error: { code: 'internal_error' } })));
    expect(trace()).toContain('call from elsewhere refused');
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
    const asked = await page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      place: await new Promise<number | null>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(null),
          (error) => resolve(error.code),
        );
      }),
    }));
    expect(asked).toEqual({ notifications: 'denied', place: PERMISSION_DENIED });
  });

  test('opens once per data folder: a second start shows the first', async ({ workplace }) => {
    const first = await workplace.startDesk('balie', NOWHERE);
    const second = await first.app.evaluateHandle(({ BrowserWindow }) => ({
      focused: new Promise<boolean>((resolve) => {
        const window = BrowserWindow.getAllWindows()[0];
        // A screen without a window manager gives no focus: that it is asked for is what can be seen.
        if (window) window.focus = () => resolve(true);
      }),
    }));
    await expect(workplace.startDesk('balie', NOWHERE)).rejects.toThrow();
    expect(await second.evaluate(({ focused }) => focused)).toBe(true);
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
