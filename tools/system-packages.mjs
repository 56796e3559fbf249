import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages by what needs them. */
const PACKAGES = {
  /** To start Electron and to compile its SQLite addon where the official one cannot be had. */
  desk: [
    'libnss3',
    'libgtk-3-0',
    'libgbm1',
    'libasound2',
    'libatk-bridge2.0-0',
    'libxss1',
    'libxtst6',
    'libdrm2',
    'libcups2',
    'unzip',
    'g++',
    'make',
    'python3',
  ],
  /** To start it without a screen. */
  display: ['xvfb', 'xauth'],
  /** What the tests use beside it. */
  test: ['chromium', 'postgresql', 'poppler-utils', 'fonts-liberation'],
};

// Placeholders of dpkg-query, not of JavaScript.
const FORMAT = ['db:Status-Status', 'Package']
  .map((field) => `\${${field}}`)
  .join(' ')
  .concat('\n');

function isDebian() {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && existsSync('/usr/bin/dpkg-query');
}

function missing(packages) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', FORMAT, ...packages], {
    encoding: 'utf8',
  });
  const there = new Set(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice(10)),
  );
  return packages.filter((name) => !there.has(name));
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing system packages: ${packages.join(' ')}`);
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Sees to it that the Debian packages for the given purposes are there: installs what lacks when it may, else ends the
 * program with the command to give. Does nothing on other systems.
 * @param {...('desk' | 'display' | 'test')} purposes
 */
export function ensureSystemPackages(...purposes) {
  if (!isDebian()) return;
  const lacking = missing(purposes.flatMap((purpose) => PACKAGES[purpose]));
  if (lacking.length === 0) return;
  if (process.getuid() === 0) return install(lacking);
  console.error(`This needs system packages that are not installed. Give this command, then try again:`);
  console.error(`  sudo apt-get install -y --no-install-recommends ${lacking.join(' ')}`);
  process.exit(1);
}
