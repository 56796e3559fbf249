import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../src/shared/ipc/channels.ts';
import type { RunningDesk } from '../e2e/fixtures/desk.ts';
import { openWorkplace, type Workplace } from '../e2e/fixtures/workplace.ts';
import { listen } from '../support/listen.ts';
import { packagedDesks } from './fixtures/fused-process.ts';

/** No service runs here: the login screen is all that is needed. */
const NOWHERE = 'http://127.0.0.1:9';

/** The items of https://www.electronjs.org/docs/latest/tutorial/security, under their numbers, against the packaged program. */
describe("Electron's security checklist", () => {
  let workplace: Workplace;
  let desk: RunningDesk;
  let preferences: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    workplace = await openWorkplace();
    desk = await workplace.startDesk('balie', NOWHERE);
    preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in Electron's types, and the only way to read back what was really set.
      const read = contents && Reflect.get(contents, 'getLastWebPreferences');
      return typeof read === 'function' ? read.call(contents) : null;
    });
  });
  afterAll(() => workplace.close());

  it('is held against the packaged program', async () => {
    const { packaged, path } = await desk.app.evaluate(({ app }) => ({
      packaged: app.isPackaged,
      path: app.getAppPath(),
    }));
    expect(packaged).toBe(true);
    expect(path).toMatch(/app\.asar$/);
  });

  it('1: loads content of its own alone, and reaches no other server from its page', async () => {
    let asked = 0;
    const server = createServer((_request, answer) => {
      asked += 1;
      answer.setHeader('access-control-allow-origin', '*').end('elders');
    });
    const { url, close } = await listen(server);
    const outcome = await desk.page.evaluate(async (address) => {
      const image = new Image();
      const imageLoaded = new Promise((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      image.src = `${address}/plaatje.png`;
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      );
      const sources = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
      const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href);
      const origins = [...sources, ...sheets].map((address) => address.slice(0, 'app://balie/'.length));
      return { fetched, image: await imageLoaded, origins: [...new Set(origins)] };
    }, url);
    await close();
    expect(outcome).toEqual({ fetched: false, image: false, origins: ['app://balie/'] });
    expect(asked).toBe(0);
  });

  it('2: gives no page Node', async () => {
    const { nodeIntegration, nodeIntegrationInWorker = false, nodeIntegrationInSubFrames } = preferences;
    expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([false, false, false]);
    const seen = await desk.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].map((name) => typeof Reflect.get(globalThis, name)),
    );
    expect(new Set(seen)).toEqual(new Set(['undefined']));
  });

  it('3: keeps its preload script in a world of its own', () => {
    expect(preferences).toMatchObject({ contextIsolation: true });
  });

  it('4: runs its page in the sandbox, and brings no switch that ends it', async () => {
    expect(preferences).toMatchObject({ sandbox: true });
    const yml = readFileSync('electron-builder.yml', 'utf8');
    expect(yml).not.toContain('no-sandbox');
  });

  it('5: denies every permission that a page can ask for', async () => {
    const states = await desk.page.evaluate(async () => {
      const names = [
        'notifications',
        'geolocation',
        'clipboard-read',
        'camera',
        'microphone',
        'midi',
        'persistent-storage',
      ];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(await desk.page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  it('6: leaves web security on', () => {
    expect(preferences).toMatchObject({ webSecurity: true });
  });

  it('7: has a content security policy without anything unsafe', async () => {
    const policy = await desk.page.evaluate(async () =>
      (await fetch('app://balie/')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('8: runs no insecure content', () => {
    expect(preferences.allowRunningInsecureContent ?? false).toBe(false);
  });

  it('9: switches no experiment of Chromium on', async () => {
    expect(preferences.experimentalFeatures ?? false).toBe(false);
    const switched = await desk.app.evaluate(({ app }) =>
      app.commandLine.hasSwitch('enable-experimental-web-platform-features'),
    );
    expect(switched).toBe(false);
  });

  it('10: switches no feature of Blink on', async () => {
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
    expect(await desk.app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-blink-features'))).toBe(false);
  });

  it('11: lets no embedded page open windows, since there are no embedded pages', async () => {
    expect(preferences).toMatchObject({ webviewTag: false });
    const kind = await desk.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('allowpopups', '');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
      const name = view.constructor.name;
      view.remove();
      return name;
    });
    expect(kind).toBe('HTMLElement');
  });

  it('12: refuses to attach an embedded page, whatever its options', async () => {
    const refused = await desk.app.evaluate(({ BrowserWindow }) => {
      let prevented = false;
      const event = { preventDefault: () => (prevented = true) };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
      return prevented;
    });
    expect(refused).toBe(true);
    expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  it.each(['https://example.com/', 'file:///etc/passwd', 'app://elders/', 'data:text/html,x'])(
    '13: does not go to %s',
    async (url) => {
      const before = desk.page.url();
      // Stopped by the program, or before it by Chromium, which says so: later than the call of the page returns.
      const outcome = await desk.app.evaluateHandle(({ BrowserWindow }, address) => {
        const seen: string[] = [];
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.on('will-navigate', (event) => {
          if (event.url === address) seen.push(event.defaultPrevented ? 'stopped' : 'let go');
        });
        contents?.on('console-message', (...said) => {
          if (/Not allowed to (load local resource|navigate top frame)/.test(JSON.stringify(said[0].message ?? said)))
            seen.push('stopped');
        });
        return seen;
      }, url);
      await desk.page.evaluate((address) => location.assign(address), url).catch(() => undefined);
      await expect.poll(() => outcome.jsonValue()).toEqual(['stopped']);
      expect(await desk.page.evaluate(() => location.href)).toBe(before);
    },
  );

  it('14: opens no other window', async () => {
    const opened = await desk.page.evaluate(() =>
      ['https://example.com/', 'app://balie/', 'about:blank'].map((url) => window.open(url) !== null),
    );
    expect(opened).toEqual([false, false, false]);
    expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('15: hands no address of a page to the system', async () => {
    const opened = await desk.app.evaluateHandle(({ shell }) => {
      const addresses: string[] = [];
      shell.openExternal = async (url) => void addresses.push(url);
      return addresses;
    });
    await desk.page.evaluate(() => {
      for (const href of [
        'https://example.com/',
        'file:///etc/passwd',
        'ms-msdt:/id',
        'mailto:iemand@elders.example',
      ]) {
        const link = Object.assign(document.createElement('a'), { href, target: '_blank' });
        document.body.append(link);
        link.click();
        link.remove();
      }
    });
    expect(await desk.page.evaluate(() => location.protocol)).toBe('app:');
    expect(await opened.jsonValue()).toEqual([]);
  });

  it('16: is made for one exact and current version of Electron', async () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    const running = await desk.app.evaluate(() => process.versions.electron);
    expect(running).toBe(packagedDesks().electronVersion);
  });

  it('17: answers no window but its own, on any channel', async () => {
    const names = Object.keys(channels);
    const answers = await desk.app.evaluate(async ({ app, BrowserWindow }, wanted) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('data:text/html,<title>Elders</title>');
      const ask = `Promise.all(${JSON.stringify(wanted)}.map((name) => api.call(name)))`;
      const heard = await other.webContents.executeJavaScript(ask);
      other.destroy();
      return heard;
    }, names);
    expect(answers).toEqual(names.map(() => ({ ok: false, error: { code: 'internal_error' } })));
  });

  it('18: is served under a scheme of its own, and reads no file by address', async () => {
    const { protocol, read } = await desk.page.evaluate(async () => ({
      protocol: location.protocol,
      read: await fetch('file:///etc/passwd').then(
        () => true,
        () => false,
      ),
    }));
    expect({ protocol, read }).toEqual({ protocol: 'app:', read: false });
  });

  it('19: has its fuses set, each of which is a test of its own', () => {
    expect(readFileSync('test/packaged/fuses.test.ts', 'utf8')).toContain('are nine');
  });

  it('20: hands a page nothing of Electron, and no channel outside the map', async () => {
    const seen = await desk.page.evaluate(async () => {
      const api = Reflect.get(globalThis, 'api');
      const tried = await Promise.resolve()
        .then(() => api.call('shell.openExternal', 'https://example.com/'))
        .then((answer: unknown) => JSON.stringify(answer))
        .catch(() => 'refused');
      const listened = (() => {
        try {
          return typeof api.on('ELECTRON_BROWSER_DESKTOP_CAPTURER', () => undefined);
        } catch {
          return 'refused';
        }
      })();
      return { keys: Object.keys(api).sort(), frozen: Object.isFrozen(api), tried, listened };
    });
    expect(seen).toEqual({ keys: ['call', 'on'], frozen: true, tried: 'refused', listened: 'refused' });
  });
});
