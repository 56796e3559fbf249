import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedFolder, cacheFolder } from './cache.mjs';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'balie-cache-'));
  vi.stubEnv('BALIE_CACHE', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

/** Fills the folder as a fetch would, and counts how often that is asked. */
function filler() {
  const fill = async (folder: string) => {
    fill.times += 1;
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'program'), 'program');
    writeFileSync(join(folder, 'licence'), 'licence');
  };
  fill.times = 0;
  return fill;
}

const temporaries = () => readdirSync(cache).filter((name) => name.endsWith('.tmp'));

describe('a cached folder', () => {
  it('is made once', async () => {
    const fill = filler();
    const folder = await cachedFolder('runtime', fill);
    expect(await cachedFolder('runtime', fill)).toBe(folder);
    expect(fill.times).toBe(1);
    expect(readFileSync(join(folder, 'deep', 'program'), 'utf8')).toBe('program');
  });

  it('lies in one place, wherever the program is started', () => {
    vi.stubEnv('BALIE_CACHE', 'relative');
    const folder = cacheFolder();
    rmSync(folder, { recursive: true });
    expect(folder).toBe(join(process.cwd(), 'relative'));
  });

  it.each([
    ['missing', (folder: string) => rmSync(join(folder, 'deep', 'program'))],
    ['cut short', (folder: string) => writeFileSync(join(folder, 'deep', 'program'), 'prog')],
    ['one too many', (folder: string) => writeFileSync(join(folder, 'extra'), '')],
    ['without its stamp', (folder: string) => rmSync(join(folder, '.complete.json'))],
    ['with a broken stamp', (folder: string) => writeFileSync(join(folder, '.complete.json'), '{')],
  ])('is made again when a file is %s', async (_what, damage) => {
    const fill = filler();
    const folder = await cachedFolder('runtime', fill);
    damage(folder);
    await cachedFolder('runtime', fill);
    expect(fill.times).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['.complete.json', 'deep', 'licence']);
  });

  it('is not there at all when filling it fails', async () => {
    const broken = async (folder: string) => {
      writeFileSync(join(folder, 'half'), '');
      throw new Error('the line went dead');
    };
    await expect(cachedFolder('runtime', broken)).rejects.toThrow('the line went dead');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is whole when two programs make it at once', async () => {
    const fill = filler();
    const both = await Promise.all([cachedFolder('runtime', fill), cachedFolder('runtime', fill)]);
    expect(both).toEqual([join(cache, 'runtime'), join(cache, 'runtime')]);
    expect(readdirSync(cache)).toEqual(['runtime']);
    await cachedFolder('runtime', fill);
    expect(fill.times).toBe(2);
  });

  it('clears away what a program left that was ended half-way, but not what one is busy with', async () => {
    const old = join(cache, 'runtime.00000001.tmp');
    for (const folder of [old, join(cache, 'runtime.00000002.tmp')]) mkdirSync(folder);
    utimesSync(old, new Date(0), new Date(0));
    await cachedFolder('runtime', filler());
    expect(temporaries()).toEqual(['runtime.00000002.tmp']);
  });
});
