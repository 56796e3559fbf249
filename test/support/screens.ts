import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { contentSecurityPolicy, fileForUrl } from '../../src/main/app/page-files.ts';
import type { FakeOptions } from './fake-bridge.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Debian's own Chromium unless told otherwise; the look and the keys are those of the program's window. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export interface OpenOptions extends FakeOptions {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
}

export interface Screens {
  /** Opens the built page over a fresh fake desk and waits until its first screen is painted. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Builds the page and the fake desk once, and serves them with the policy of the real program. */
export async function startScreens(): Promise<Screens> {
  const out = await mkdtemp(join(tmpdir(), 'balie-screens-'));
  await buildPage(join(out, 'page'));
  await buildFake(join(out, 'fake'));
  const fake = await readFile(join(out, 'fake', 'fake.js'), 'utf8');
  const server = await serve(join(out, 'page'));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });

  return {
    open: (options = {}) => openPage(browser, origin, fake, options),
    close: async () => {
      await browser.close();
      server.close();
      await rm(out, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, origin: string, fake: string, options: OpenOptions): Promise<Page> {
  const { path = '/', width = 1280, height = 720, context = {}, ...fakeOptions } = options;
  const opened = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL', ...context });
  await opened.addInitScript(`window.fakeOptions = ${JSON.stringify(fakeOptions)};\n${fake}`);
  const page = await opened.newPage();
  await page.goto(`${origin}/index.html#${path}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return page;
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(ROOT, 'src/renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'chrome130', outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
}

async function buildFake(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: join(ROOT, 'test/support/fake-entry.ts'),
        formats: ['iife'],
        name: 'fakeDesk',
        fileName: () => 'fake.js',
      },
    },
  });
}

const NONCE_PLACE = '<meta name="csp-nonce" content="" />';

async function serve(folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const file = fileForUrl(folder, `app://balie${request.url ?? '/'}`);
    const content = file ? await readFile(file.path).catch(() => null) : null;
    if (!file || !content) return response.writeHead(404).end();
    const nonce = randomBytes(16).toString('base64');
    response.writeHead(200, { 'content-type': file.type, 'content-security-policy': contentSecurityPolicy(nonce) });
    const html = file.path.endsWith('.html');
    response.end(
      html ? content.toString('utf8').replace(NONCE_PLACE, `<meta name="csp-nonce" content="${nonce}" />`) : content,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
