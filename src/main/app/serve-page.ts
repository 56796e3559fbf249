import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentSecurityPolicy, fileForUrl } from './page-files.ts';

/** Origin of our own page; the only one that may call the main process. */
export const PAGE_ORIGIN = 'app://balie';

/** Must run before the app is ready. `codeCache`: V8 keeps compiled code for http(s) alone otherwise. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const NONCE_PLACE = '<meta name="csp-nonce" content="" />';

async function answer(root: string, url: string, ready: Promise<void>): Promise<Response> {
  const file = fileForUrl(root, url);
  if (!file) return new Response(null, { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'content-type': file.type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
  };
  try {
    const content = await readFile(file.path);
    if (!file.path.endsWith('.html')) return new Response(new Uint8Array(content), { headers });
    await ready;
    const page = content.toString('utf8').replace(NONCE_PLACE, `<meta name="csp-nonce" content="${nonce}" />`);
    return new Response(page, { headers });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** Serves the built page from its folder, and nothing else, under `app://balie/`; the page itself once `ready`. */
export function servePage(root: string, ready: Promise<void>): void {
  protocol.handle('app', (request) => answer(root, request.url, ready));
}
