import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LINK_SCHEME } from '../src/shared/domain/customer-link.ts';

const require = createRequire(import.meta.url);
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = require('builder-util');

const manifest = require('../package.json');
const PROJECT = join(import.meta.dirname, '..');
const config = () => parse(readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8'));

describe('the configuration of the installers', () => {
  it('is valid for every system', async () => {
    await expect(validateConfiguration(config(), new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('is checked for real: an unknown entry is refused', async () => {
    const wrong = { ...config(), nsis: { oneClick: 'perhaps' } };
    await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow();
  });

  it('covers Windows for a garage and for a manager, macOS on both processors, and Linux', () => {
    expect(config()).toMatchObject({
      win: { target: ['nsis', 'msi'] },
      nsis: { oneClick: true, perMachine: false },
      msi: { perMachine: true, upgradeCode: expect.stringMatching(/^[0-9A-F-]{36}$/) },
      mac: {
        target: [
          { target: 'dmg', arch: 'universal' },
          { target: 'zip', arch: 'universal' },
        ],
        hardenedRuntime: true,
        notarize: true,
      },
      linux: { target: ['AppImage', 'deb'] },
    });
  });

  it.each(['win', 'mac', 'linux'])('names an icon that is there for %s, and files that are there', (system) => {
    const { icon, entitlements = icon } = config()[system];
    expect([icon, entitlements, config().nsis.include].filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  it('has the icon in the sizes that each system shows', () => {
    const ico = readFileSync(join(PROJECT, config().win.icon));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + index * 16) || 256);
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const icns = readFileSync(join(PROJECT, config().mac.icon));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.includes('ic10')).toBe(true);
    const pngs = readdirSync(join(PROJECT, config().linux.icon));
    expect(pngs).toEqual(expect.arrayContaining(['16x16.png', '48x48.png', '256x256.png', '512x512.png']));
  });

  it('says in Dutch what it is, and takes links to customers', () => {
    expect(manifest.description).toMatch(/^Baliesoftware voor autogarages/);
    expect(config().linux.description).toMatch(/balie van een autogarage/);
    expect(config().nsis.language).toBe('1043');
    expect(config().protocols).toMatchObject([{ schemes: [LINK_SCHEME] }]);
  });

  it('is updated over TLS alone, by a program whose signature is checked', () => {
    expect(config().publish).toMatchObject({ provider: 'generic', url: expect.stringMatching(/^https:/) });
    expect(config().win.verifyUpdateCodeSignature).toBe(true);
  });

  it('leaves unsent work behind when the program is removed', () => {
    expect(config().nsis.deleteAppDataOnUninstall).toBe(false);
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
