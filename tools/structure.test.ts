import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../.dependency-cruiser.mjs';

const PACKAGES = ['electron', 'better-sqlite3', 'axios', 'electron-store', 'electron-updater', 'zod', 'react'];

/** For every rule an import that it forbids: the file that imports, and what it imports. */
const FORBIDDEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['shared-is-pure', 'src/shared/a.ts', 'src/main/db/b.ts'],
  ['shared-imports-no-platform', 'src/shared/a.ts', 'node:fs'],
  ['shared-imports-no-platform', 'src/shared/a.ts', 'react'],
  ['main-alone', 'src/main/desk.ts', 'src/preload/b.ts'],
  ['preload-alone', 'src/preload/a.ts', 'src/central/b.ts'],
  ['renderer-alone', 'src/renderer/lib/a.tsx', 'src/main/desk.ts'],
  ['central-alone', 'src/central/a.ts', 'src/main/desk.ts'],
  ['product-without-tests', 'src/main/desk.ts', 'test/b.ts'],
  ['product-without-tests', 'src/renderer/lib/a.tsx', 'tools/b.mjs'],
  ['db-is-the-ground', 'src/main/db/a.ts', 'src/main/repos/b.ts'],
  ['repos-use-db', 'src/main/repos/a.ts', 'src/main/services/b.ts'],
  ['services-use-repos', 'src/main/services/a.ts', 'src/main/ipc/b.ts'],
  ['sync-uses-repos', 'src/main/sync/a.ts', 'src/main/services/b.ts'],
  ['ui-knows-no-feature', 'src/renderer/ui/a.tsx', 'src/renderer/features/cars/b.tsx'],
  ['features-know-no-app', 'src/renderer/features/cars/a.tsx', 'src/renderer/app/b.tsx'],
  ['features-apart', 'src/renderer/features/cars/a.tsx', 'src/renderer/features/fleets/b.tsx'],
  ['electron-in-few-places', 'src/main/services/a.ts', 'electron'],
  ['better-sqlite3-has-one-owner', 'src/main/repos/a.ts', 'better-sqlite3'],
  ['axios-has-one-owner', 'src/main/sync/push.ts', 'axios'],
  ['electron-store-has-one-owner', 'src/main/session/a.ts', 'electron-store'],
  ['electron-updater-has-one-owner', 'src/main/updates/updates.ts', 'electron-updater'],
];

/** A platform's types alone are no dependency on the platform. */
const TYPES_ALLOWED = new Set(['shared-imports-no-platform']);

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/main/db/a.ts', 'better-sqlite3'],
  ['src/main/sync/api-caller.ts', 'axios'],
  ['src/main/app/settings.ts', 'electron-store'],
  ['src/main/ipc/handle.ts', 'electron'],
  ['src/main/repos/a.ts', 'src/main/db/b.ts'],
  ['src/renderer/features/cars/a.tsx', 'src/renderer/ui/b.tsx'],
  ['src/central/a.ts', 'src/shared/b.ts'],
  ['src/shared/a.ts', 'zod'],
];

const WAYS: Readonly<Record<string, (to: string) => string>> = {
  'a value': (to) => `import { b } from '${to}';\nexport const a = b;\n`,
  'a type': (to) => `import type { B } from '${to}';\nexport type A = B;\n`,
  'a type among values': (to) => `import { type B } from '${to}';\nexport type A = B;\n`,
  'a value, handed on': (to) => `export { b } from '${to}';\n`,
  'a type, handed on': (to) => `export type { B } from '${to}';\n`,
  'a value, when first needed': (to) => `export const a = () => import('${to}');\n`,
};

let folder = '';
let count = 0;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-structure-'));
  for (const name of PACKAGES) {
    write(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    write(join(folder, 'node_modules', name, 'index.js'), 'export const b = 1;');
  }
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '*']));
  write(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own for every case, below the packages that all share. */
function layOut(files: Readonly<Record<string, string>>): string {
  count += 1;
  const root = join(folder, String(count));
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  return root;
}

async function violations(files: Readonly<Record<string, string>>) {
  const options = await extractDepcruiseOptions(join(import.meta.dirname, '..', '.dependency-cruiser.mjs'));
  const { output } = await cruise(['src'], { ...options, baseDir: layOut(files) });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function pathBetween(from: string, to: string): string {
  return to.startsWith('src/') || /^(test|tools)\//.test(to) ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
}

/** Violations between two files of which the one imports the other; that nothing imports the first is beside the point. */
async function violationsOf(from: string, to: string, way: (to: string) => string) {
  const imported = pathBetween(from, to);
  const files: Record<string, string> = { [from]: way(imported) };
  if (imported !== to) files[to] = 'export const b = 1;\nexport type B = 1;\n';
  return (await violations(files)).filter(({ rule }) => rule !== 'no-orphans');
}

describe.each(FORBIDDEN)('the rule %s', (rule, from, to) => {
  it.each(Object.entries(WAYS))(`refuses that ${from} imports %s of ${to}`, async (way, text) => {
    const found = await violationsOf(from, to, text);
    const typeOnly = way.startsWith('a type');
    expect(found.map((violation) => violation.rule)).toEqual(typeOnly && TYPES_ALLOWED.has(rule) ? [] : [rule]);
  });
});

describe('the rules', () => {
  it.each(ALLOWED)('allow that %s imports %s', async (from, to) => {
    for (const way of Object.values(WAYS)) expect(await violationsOf(from, to, way)).toEqual([]);
  });

  it('refuse a circle, through a type too', async () => {
    const found = await violations({
      'src/main/index.ts': "import { a } from './desk.ts';\nexport const b = a;\nexport type B = 1;\n",
      'src/main/desk.ts': "import type { B } from './index.ts';\nexport const a: B = 1;\n",
    });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['no-circular']));
  });

  it('refuse a file that nothing imports', async () => {
    expect(await violations({ 'src/main/desk.ts': 'export const a = 1;\n' })).toEqual([
      { rule: 'no-orphans', from: 'src/main/desk.ts', to: 'src/main/desk.ts' },
    ]);
  });

  it('are each shown to work above', () => {
    const shown = new Set([...FORBIDDEN.map(([rule]) => rule), 'no-circular', 'no-orphans']);
    expect(config.forbidden.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
