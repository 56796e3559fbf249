import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = require('builder-util');

const manifest = require('../package.json');
const config = () => parse(readFileSync(join(import.meta.dirname, '..', 'electron-builder.yml'), 'utf8'));

describe('the configuration of the installers', () => {
  it('is valid for every system', async () => {
    await expect(validateConfiguration(config(), new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('is checked for real: an unknown entry is refused', async () => {
    const wrong = { ...config(), nsis: { oneClick: 'perhaps' } };
    await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow();
  });

  it('covers Windows, macOS and Linux', () => {
    expect(config()).toMatchObject({
      win: { target: 'nsis' },
      mac: { target: ['dmg', 'zip'] },
      linux: { target: ['AppImage', 'deb'] },
    });
  });

  it('closes every way into the program that Electron can close', () => {
    expect(config().electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('packs the desk without the reference service, and one package', () => {
    const folders = config().files.filter((pattern: string) => !pattern.startsWith('!'));
    expect(folders).toEqual(['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json']);
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  it('has what the installers of Linux ask for', () => {
    expect(manifest).toMatchObject({
      author: expect.stringContaining('@'),
      homepage: expect.stringContaining('https'),
    });
  });
});
