import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNoUpdates } from './who-updates.ts';

const WINDOWS = { platform: 'win32', isPackaged: true, env: { ProgramFiles: 'C:\\Program Files' } } as const;

describe('who installs new versions', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'balie-who-'));
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  it('is nobody for a program that is being developed', () => {
    expect(whyNoUpdates({ ...WINDOWS, isPackaged: false, program: 'C:\\src\\electron.exe' })).toBe('development');
  });

  it('is the manager of the computer when it is installed for all users of Windows', () => {
    expect(whyNoUpdates({ ...WINDOWS, program: 'c:\\program files\\iGarage Balie\\iGarage Balie.exe' })).toBe(
      'managed',
    );
    expect(whyNoUpdates({ ...WINDOWS, program: 'C:\\Users\\sanne\\AppData\\Local\\Programs\\iGarage Balie.exe' })).toBe(
      null,
    );
    expect(whyNoUpdates({ ...WINDOWS, program: 'C:\\Program Files van Sanne\\iGarage Balie.exe' })).toBe(null);
  });

  it('is the program itself for an AppImage of the user, and the system for a package', () => {
    const image = join(folder, 'iGarage-Balie.AppImage');
    writeFileSync(image, '');
    const linux = { platform: 'linux', isPackaged: true, program: '/tmp/.mount/igarage-balie' } as const;
    expect(whyNoUpdates({ ...linux, env: { APPIMAGE: image } })).toBe(null);
    expect(whyNoUpdates({ ...linux, env: {} })).toBe('managed');
    expect(whyNoUpdates({ ...linux, env: { APPIMAGE: join(folder, 'weg.AppImage') } })).toBe('managed');
  });

  it('is the manager for a program of macOS that is not there to be changed', () => {
    const program = join(folder, 'weg', 'iGarage Balie.app', 'Contents', 'MacOS', 'iGarage Balie');
    expect(whyNoUpdates({ platform: 'darwin', isPackaged: true, program, env: {} })).toBe('managed');
  });
});
