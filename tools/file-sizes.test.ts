import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const MOST_LINES = 350;
const MEDIAN_LINES = 90;
const CODE = /\.(ts|tsx|mjs|cjs|css)$/;

function codeFiles(): { readonly path: string; readonly lines: number }[] {
  return ['src', 'test', 'tools'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(PROJECT, file),
        lines: readFileSync(file, 'utf8').trimEnd().split('\n').length,
      })),
  );
}

describe('the files of the project', () => {
  const files = codeFiles().sort((a, b) => b.lines - a.lines);

  it(`have at most ${MOST_LINES} lines`, () => {
    expect(files.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  it(`have fewer than ${MEDIAN_LINES} lines in the middle`, () => {
    expect(files[Math.floor(files.length / 2)]?.lines).toBeLessThan(MEDIAN_LINES);
  });

  it('are named when they are long enough to ask for a reason', () => {
    const long = files.filter(({ lines }) => lines > 200).map(({ path, lines }) => `${path} (${lines})`);
    console.info(`Files of more than 200 lines: ${long.join(', ') || 'none'}`);
    expect(long.length).toBeLessThan(files.length / 20);
  });
});
