import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** The file behind an `app://balie/...` address, or `null` for anything outside the folder or of an unknown type. */
export function fileForUrl(root: string, url: string): { readonly path: string; readonly type: string } | null {
  const { host, pathname } = new URL(url);
  if (host !== 'balie') return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return null;
  }
  const path = normalize(join(root, decoded));
  const type = TYPES[extname(path)];
  return path.startsWith(root + sep) && type !== undefined && !decoded.includes('\0') ? { path, type } : null;
}

/** The policy of our own page: nothing but its own files; style elements need the nonce of this load. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
