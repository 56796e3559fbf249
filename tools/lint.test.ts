import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const BIOME = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** A file's path, its text, and the rule that refuses it; `null` where it is allowed. */
const FILES: readonly (readonly [path: string, text: string, rule: string | null])[] = [
  ['src/main/ipc/handle.ts', "export { ipcMain } from 'electron';\n", null],
  ['src/main/ipc/handlers.ts', "export { ipcMain } from 'electron';\n", 'noRestrictedImports'],
  ['src/main/wire.ts', "import { ipcMain } from 'electron';\n\nipcMain.handle('a', () => 1);\n", 'noRestrictedImports'],
  [
    'src/main/a.ts',
    "import electron from 'electron';\n\nelectron.ipcMain.handle('a', () => 1);\n",
    'noRestrictedImports',
  ],
  ['src/main/b.ts', "import * as electron from 'electron';\n\nelectron.app.quit();\n", 'noNamespaceImport'],
  ['src/main/c.ts', "export const { ipcMain } = await import('electron');\n", 'noRestrictedImports'],
  ['src/main/app/window.ts', "export { BrowserWindow } from 'electron';\n", null],
  ['src/preload/index.ts', "export { contextBridge, ipcRenderer } from 'electron';\n", null],
  ['src/preload/a.ts', "export { ipcMain } from 'electron';\n", 'noRestrictedImports'],
  ['src/main/ipc/dispatch.ts', "export { ipcRenderer } from 'electron';\n", 'noRestrictedImports'],
  ['src/renderer/lib/call.ts', "export { ipcRenderer } from 'electron';\n", 'noRestrictedImports'],
  ['src/shared/any.ts', 'export const a: any = 1;\n', 'noExplicitAny'],
  ['src/shared/assert.ts', 'export const a = (b: { c?: number }) => b.c!;\n', 'noNonNullAssertion'],
  ['src/shared/default.ts', 'const a = 1;\nexport default a;\n', 'noDefaultExport'],
  ['src/shared/BadName.ts', 'export const a = 1;\n', 'useFilenamingConvention'],
  ['src/shared/type.ts', "export type A = import('./any.ts').A;\n", 'plugin'],
  ['src/shared/protocol.ts', "export { readFileSync } from 'fs';\n", 'useNodejsImportProtocol'],
  ['src/shared/a.test.ts', "import { it } from 'vitest';\n\nit.skip('a', () => {});\n", 'noSkippedTests'],
  ['src/shared/b.test.ts', "import { it } from 'vitest';\n\nit.only('a', () => {});\n", 'noFocusedTests'],
  ['src/shared/unused.ts', "import { a } from './long.ts';\n", 'noUnusedImports'],
  ['src/shared/variable.ts', 'const b = 1;\n\nexport const a = 1;\n', 'noUnusedVariables'],
  ['src/shared/import.ts', "import { A } from './type.ts';\n\nexport type B = A;\n", 'useImportType'],
  ['src/renderer/ui/picture.tsx', 'export const Picture = () => <img src="a.png" />;\n', 'useAltText'],
  [
    'src/renderer/lib/effect.ts',
    "import { useEffect } from 'react';\n\nexport function useA(a: () => void) {\n  useEffect(() => a(), []);\n}\n",
    'useExhaustiveDependencies',
  ],
  ['src/shared/long.ts', `export function a() {\n${'  a();\n'.repeat(61)}}\n`, 'noExcessiveLinesPerFunction'],
];

let folder = '';
const found = new Map<string, string[]>();

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

async function lint(): Promise<Report> {
  const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const asked = promisify(execFile)(process.execPath, args, { cwd: folder });
  // It ends with 1, since there is something to report.
  const { stdout } = await asked.catch((ended: { stdout: string }) => ended);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balie-lint-'));
  cpSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(PROJECT, 'tools', 'lint'), join(folder, 'tools', 'lint'), { recursive: true });
  for (const [path, text] of FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { category, location } of (await lint()).diagnostics) {
    found.set(location.path, [...(found.get(location.path) ?? []), category.split('/').at(-1) ?? '']);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lint', () => {
  it.each(FILES.filter(([, , rule]) => rule !== null))('refuses %s with %j by %s', (path, _text, rule) => {
    expect(new Set(found.get(path))).toEqual(new Set([rule]));
  });

  it.each(FILES.filter(([, , rule]) => rule === null))('allows %s with %j', (path) => {
    expect(found.get(path)).toBeUndefined();
  });
});
