import { describe, expect, it, vi } from 'vitest';
import { ensureSystemPackages } from './system-packages.mjs';

interface Archive {
  readonly installed: readonly string[];
  readonly offered: readonly string[];
  readonly root?: boolean;
  readonly display?: boolean;
  readonly browser?: boolean;
}

const DESK_12 = ['libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libatk-bridge2.0-0', 'libcups2'];
const DESK_13 = ['libnss3', 'libgtk-3-0t64', 'libgbm1', 'libasound2t64', 'libatk-bridge2.0-0t64', 'libcups2t64'];

function debian({ installed, offered, root = false, display = false, browser = false }: Archive) {
  return {
    present: () => true,
    hasDisplay: () => display,
    hasBrowser: () => browser,
    mayInstall: () => root,
    installed: (names: string[]) => names.filter((name) => installed.includes(name)),
    offered: (name: string) => offered.includes(name),
    update: vi.fn(),
    install: vi.fn(),
  };
}

describe('the system packages', () => {
  it.each([
    ['Debian 12', DESK_12],
    ['Debian 13', DESK_13],
  ])('are found under the names of %s', (_version, names) => {
    const system = debian({ installed: names, offered: names });
    ensureSystemPackages(['desk'], system);
    expect(system.install).not.toHaveBeenCalled();
  });

  it.each([
    ['Debian 12', DESK_12],
    ['Debian 13', DESK_13],
  ])('are installed by root under the names of %s', (_version, names) => {
    const system = debian({ installed: ['libnss3'], offered: names, root: true });
    ensureSystemPackages(['desk'], system);
    expect(system.update).toHaveBeenCalledBefore(system.install);
    expect(system.install).toHaveBeenCalledWith(names.slice(1));
  });

  it('are named in a command for anyone else', () => {
    const system = debian({ installed: ['g++', 'make'], offered: [] });
    expect(() => ensureSystemPackages(['fallback'], system)).toThrow(
      'sudo apt-get install -y --no-install-recommends unzip python3',
    );
    expect(system.install).not.toHaveBeenCalled();
  });

  it('need no virtual screen where there is a real one', () => {
    const without = debian({ installed: [], offered: [] });
    expect(() => ensureSystemPackages(['display'], without)).toThrow('xvfb xauth fonts-liberation');
    ensureSystemPackages(['display'], debian({ installed: [], offered: [], display: true }));
  });

  describe('on Ubuntu, which has no package for a browser', () => {
    const UBUNTU = ['postgresql', 'poppler-utils'];

    it('are the others when CHROMIUM_PATH names one', () => {
      const system = debian({ installed: [], offered: UBUNTU, root: true, browser: true });
      ensureSystemPackages(['test'], system);
      expect(system.install).toHaveBeenCalledWith(UBUNTU);
    });

    it('are not installed without one, and what to do is said', () => {
      const root = debian({ installed: [], offered: UBUNTU, root: true });
      expect(() => ensureSystemPackages(['test'], root)).toThrow('set CHROMIUM_PATH to its program');
      expect(root.install).not.toHaveBeenCalled();
      const anyone = debian({ installed: UBUNTU, offered: UBUNTU });
      expect(() => ensureSystemPackages(['test'], anyone)).toThrow('set CHROMIUM_PATH to its program');
    });
  });

  it('are left alone on another system', () => {
    const system = { ...debian({ installed: [], offered: [] }), present: () => false };
    ensureSystemPackages(['desk', 'display', 'fallback', 'test'], system);
    expect(system.install).not.toHaveBeenCalled();
  });
});
