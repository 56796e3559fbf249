import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What each purpose needs on Debian and its kin. Where a package has changed its name, the newest name comes first. */
const NEEDS = {
  /** To start Electron; what these depend on completes the list of its libraries. */
  desk: [
    ['libnss3'],
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libgbm1'],
    ['libasound2t64', 'libasound2'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libcups2t64', 'libcups2'],
  ],
  /** To start it without a screen; a computer without a screen rarely has letters to draw either. */
  display: [['xvfb'], ['xauth'], ['fonts-liberation']],
  /** To unpack another Electron and compile its SQLite addon where the official one cannot be had. */
  fallback: [['unzip'], ['g++'], ['make'], ['python3']],
  /** What the tests use beside it. */
  test: [['chromium'], ['postgresql'], ['poppler-utils']],
};

const BROWSER = 'chromium';
const OTHER_BROWSER =
  'Where there is no package "chromium" (Ubuntu), install Chromium or Chrome and set CHROMIUM_PATH to its program.';

// Placeholders of dpkg-query, not of JavaScript.
const FORMAT = ['db:Status-Status', 'Package']
  .map((field) => `\${${field}}`)
  .join(' ')
  .concat('\n');

/** The packages of this computer. */
const DEBIAN = {
  present: () => process.platform === 'linux' && existsSync('/etc/debian_version') && existsSync('/usr/bin/dpkg-query'),
  hasDisplay: () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  hasBrowser: () => Boolean(process.env.CHROMIUM_PATH),
  mayInstall: () => process.getuid?.() === 0,
  installed(names) {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f', FORMAT, ...names], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line.startsWith('installed '));
    return lines.map((line) => line.slice('installed '.length));
  },
  /** Whether the archive holds a package of this name, and not only one that answers to it. */
  offered(name) {
    const { stdout } = spawnSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return /Candidate: (?!\(none\))/.test(stdout);
  },
  update: () => aptGet('update', '-qq'),
  install(names) {
    // Not to stdout, which may be read by another program.
    console.error(`Installing system packages: ${names.join(' ')}`);
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...names);
  },
};

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another program may be installing packages at this moment.
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function lacking(needs, system) {
  const there = new Set(system.installed(needs.flat()));
  if (system.hasBrowser()) there.add(BROWSER);
  return needs.filter((names) => !names.some((name) => there.has(name)));
}

function nameOf(names, system) {
  return names.find((name) => system.offered(name)) ?? names.at(-1);
}

/**
 * Sees to it that the Debian packages for the given purposes are there: installs what lacks when it may, else throws an
 * error that says which command to give. Does nothing on other systems.
 * @param {(keyof typeof NEEDS)[]} purposes
 * @param {typeof DEBIAN} [system]
 */
export function ensureSystemPackages(purposes, system = DEBIAN) {
  if (!system.present()) return;
  const asked = purposes.filter((purpose) => purpose !== 'display' || !system.hasDisplay());
  const needs = lacking(
    asked.flatMap((purpose) => NEEDS[purpose]),
    system,
  );
  if (needs.length === 0) return;
  if (system.mayInstall()) {
    system.update();
    const names = needs.map((names) => nameOf(names, system));
    if (names.includes(BROWSER) && !system.offered(BROWSER))
      throw new Error(`The tests need a browser that this system has no package for. ${OTHER_BROWSER}`);
    system.install(names);
    return;
  }
  const names = needs.map((names) => nameOf(names, system));
  throw new Error(
    `This needs system packages that are not installed. Give this command, then try again:\n` +
      `  sudo apt-get install -y --no-install-recommends ${names.join(' ')}` +
      (names.includes(BROWSER) ? `\n${OTHER_BROWSER}` : ''),
  );
}
