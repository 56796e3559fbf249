import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '../../tools/packaging/licences.mjs';
import { packagedDesks } from './fixtures/fused-process.ts';

const MB = 1024 * 1024;
/** A tenth above what it is; whoever goes beyond it looks at what came in, and then at this figure. */
const MOST_ASAR_MB = 4.5;
const MOST_UNPACKED_MB = 4;
/** Of what the window loads before it shows anything: no schemas, no numbering plans. */
const MOST_FIRST_SCRIPT_KB = 590;
/** Of the whole folder, most of which is Electron. */
const MOST_FOLDER_MB = 320;

const ALLOWED_LICENCES =
  /^(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|\(MIT OR [^)]+\)|\(MPL-2\.0 OR Apache-2\.0\))$/;

const asar = () => join(packagedDesks().fused.resources, 'app.asar');
const files = () => listPackage(asar(), { isPack: false }).filter((name) => extname(name) !== '');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const megabytes = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0) / MB;

/** Packages that the source of the desk names. */
function importedPackages(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of ['main', 'preload', 'renderer', 'shared']) {
    const sources = filesBelow(join('src', part)).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
    for (const source of sources) {
      for (const [, name = ''] of readFileSync(source, 'utf8').matchAll(
        /^(?:import|export) (?!type ).*? from '([^.][^']*)'/gm,
      )) {
        if (!name.startsWith('node:') && name !== 'electron') found.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
      }
    }
  }
  return found;
}

describe('what is in the packaged program', () => {
  it('is the built desk, its manifest and one package', () => {
    const tops = new Set(files().map((name) => name.split(/[\\/]/).slice(1, 3).join('/')));
    expect([...tops].sort()).toEqual([
      'node_modules/better-sqlite3',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ]);
  });

  it('has no maps, sources, tests, types or readable notes', () => {
    const kinds = new Set(files().map((name) => extname(name)));
    expect([...kinds].sort()).toEqual(['.cjs', '.css', '.html', '.js', '.json', '.node']);
    expect(files().filter((name) => /\.(test|spec)\.|fixtures|__tests__|licences/.test(name))).toEqual([]);
  });

  it('says where no source map is', () => {
    const code = files().filter((name) => /out.*\.(c?js|css)$/.test(name));
    expect(code.filter((name) => extractFile(asar(), name.slice(1)).includes('sourceMappingURL=data'))).toEqual([]);
  });

  it('holds one native addon, that of this system, and outside the archive', () => {
    const { resources } = packagedDesks().fused;
    expect(files().filter((name) => name.endsWith('.node'))).toHaveLength(1);
    const unpacked = filesBelow(join(resources, 'app.asar.unpacked'));
    expect(unpacked.map((file) => relative(resources, file).replaceAll('\\', '/'))).toEqual([
      `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
  });

  it('names no development package', () => {
    const manifest = JSON.parse(extractFile(asar(), 'package.json').toString('utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('carries a checksum of every file, which macOS and Windows hold against it', () => {
    const withoutHash: string[] = [];
    const look = (node: object, path: string) => {
      for (const [name, entry] of Object.entries((node as { files?: object }).files ?? {})) {
        const at = `${path}/${name}`;
        if ('files' in entry) look(entry, at);
        else if (entry.integrity?.algorithm !== 'SHA256') withoutHash.push(at);
      }
    };
    look(getRawHeader(asar()).header, '');
    expect(withoutHash).toEqual([]);
  });

  it('stays small', () => {
    const { root, resources } = packagedDesks().fused;
    expect(megabytes([asar()])).toBeLessThan(MOST_ASAR_MB);
    expect(megabytes(filesBelow(join(resources, 'app.asar.unpacked')))).toBeLessThan(MOST_UNPACKED_MB);
    expect(megabytes(filesBelow(root))).toBeLessThan(MOST_FOLDER_MB);
  });

  it('shows its first screen by one script, which stays small', () => {
    const page = extractFile(asar(), 'out/renderer/index.html').toString();
    const scripts = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, script = '']) => script);
    expect(scripts).toHaveLength(1);
    const script = extractFile(asar(), join('out/renderer', scripts[0] ?? ''));
    expect(script.length / 1024).toBeLessThan(MOST_FIRST_SCRIPT_KB);
  });

  it('brings the words of Chromium in the languages of the desk alone', () => {
    const { root } = packagedDesks().fused;
    const locales = filesBelow(root).filter((file) => /locales.*\.pak$|[a-zA-Z_]+\.lproj/.test(file));
    expect(new Set(locales.map((file) => file.replace(/.*[\\/]/, '')))).toEqual(new Set(['nl.pak', 'en-US.pak']));
  });
});

describe('the licences of what is shipped', () => {
  const text = () => readFileSync(join(packagedDesks().fused.resources, 'LICENTIES.txt'), 'utf8');

  it('are there for every package that the source names', () => {
    const listed = new Set(shippedPackages().map(({ name }) => name));
    // Under its own name, though it is imported under that of the library it stands in for.
    listed.add('better-sqlite3');
    expect([...importedPackages()].filter((name) => !listed.has(name))).toEqual([]);
  });

  it('are all of a kind that asks for no more than being named', () => {
    const others = shippedPackages().filter(({ identifier }) => !ALLOWED_LICENCES.test(identifier ?? ''));
    expect(others.map(({ name, identifier }) => `${name}: ${identifier}`)).toEqual([]);
  });

  it('stand in one file, in full', () => {
    const whole = text();
    const lacking = shippedPackages().filter(({ name, version, text: own }) => {
      const start = whole.indexOf(`\n\n${name} ${version} (`);
      const entry = whole.slice(start, whole.indexOf('-'.repeat(80), start));
      return (
        start < 0 || !(own ? entry.includes(own.trim()) : /Permission is hereby granted|unlicense\.org/.test(entry))
      );
    });
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it('come with those of Electron and Chromium', () => {
    const names = readdirSync(packagedDesks().fused.root);
    expect(names).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
  });
});
