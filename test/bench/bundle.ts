import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, figure } from './figure.ts';

const RENDERER = 'out/renderer';

/** Scripts that the page asks for before anything is clicked: the entry and what it preloads. */
function initialScripts(): readonly string[] {
  const page = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="[./]*([^"]+\.js)"/g)].map((match) => match[1] ?? '');
}

/** Initial JavaScript of the desk's window, gzip; the baseline is the same uncompressed. */
export async function measureBundle(): Promise<readonly Figure[]> {
  const scripts = initialScripts();
  if (scripts.length === 0) throw new Error(`${RENDERER}/index.html names no script: build first`);
  const sources = scripts.map((script) => readFileSync(join(RENDERER, script)));
  const gzip = sources.reduce((sum, source) => sum + gzipSync(source, { level: 9 }).length, 0);
  const plain = sources.reduce((sum, source) => sum + source.length, 0);
  return [figure('bundle', gzip / 1024, 'KB gzip', plain / 1024, { scripts: scripts.length })];
}
