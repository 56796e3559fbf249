import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { executableName, overridden } from './electron/official.mjs';
import { firstThatLeads, resolveDesk } from './electron.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-electron-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function putElectron(version: string | null): string {
  const executable = join(folder, executableName());
  mkdirSync(dirname(executable), { recursive: true });
  writeFileSync(executable, '');
  if (version) writeFileSync(join(folder, 'version'), `v${version}\n`);
  return executable;
}

describe('the Electron to run in', () => {
  it('is the one that ELECTRON_OVERRIDE_DIST_PATH names, before any other', async () => {
    const executablePath = putElectron('45.4.1');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const desk = await resolveDesk();
    expect(desk).toMatchObject({ executablePath, version: '45.4.1', source: 'ELECTRON_OVERRIDE_DIST_PATH', env: {} });
    expect(desk.args.at(-1)).toBe(join(import.meta.dirname, '..'));
  });

  it('may have no version in its folder', () => {
    putElectron(null);
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(overridden()?.version).toBe('unknown');
  });

  it('is the first that is there', async () => {
    const way = (source: string, found: object | null) => ({ source, find: () => found });
    const ways = [way('first', null), way('second', { version: '2' }), way('third', { version: '3' })];
    expect(await firstThatLeads(ways)).toEqual({ version: '2', source: 'second' });
  });

  it('is looked for in every way, and each is named when none leads to one', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const failing = () => Promise.reject(new Error('not reachable'));
    const ways = [
      { source: 'ELECTRON_OVERRIDE_DIST_PATH', find: overridden },
      { source: 'electron package, installed', find: () => null },
      { source: 'fallback from the package registry', find: failing },
    ];
    await expect(firstThatLeads(ways)).rejects.toThrow(
      [
        'No Electron found. Tried, in this order:',
        `  - ELECTRON_OVERRIDE_DIST_PATH: no ${executableName()} in the folder that it names`,
        '  - electron package, installed: not there',
        '  - fallback from the package registry: not reachable',
        'Either let this computer reach',
      ].join('\n'),
    );
  });
});
