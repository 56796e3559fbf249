import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(ROOT, 'docs/manual.md'), 'utf8');

/** Signs and capitals aside: the page quotes the manual, and a test is named after it. */
const words = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Chapter {
  readonly title: string;
  /** Sentences of the table; what the page leaves out stands as three dots, what it adds in brackets. */
  readonly sentences: readonly string[];
  readonly tests: readonly string[];
}

const chapters: readonly Chapter[] = page
  .split(/^## /m)
  .slice(1)
  .map((text) => {
    const files = [...text.matchAll(/`(test\/e2e\/manual\/[^`]+)`/g)].map(([, file]) => file ?? '');
    const sources = files.map((file) => readFileSync(resolve(ROOT, file), 'utf8'));
    const rows = [...text.matchAll(/^\| (.+?) \|/gm)].map(([, cell]) => cell ?? '');
    return {
      title: text.split('\n')[0] ?? '',
      sentences: rows.filter((row) => row !== 'sentence' && !row.startsWith('(')),
      tests: sources.flatMap((source) =>
        [...source.matchAll(/\bit\(\s*['"](.+)['"],/g)].map(([, name]) => words(name ?? '')),
      ),
    };
  });

const isNamedIn = (sentence: string) => (test: string) =>
  sentence
    .replaceAll(/\([^)]*\)/g, '')
    .split('…')
    .every((part) => test.includes(words(part)));

describe('the page of the manual', () => {
  it.each(chapters)('$title: every sentence has a test of its name, and every test its sentence', (chapter) => {
    expect(chapter.sentences.length).toBeGreaterThan(2);
    expect(chapter.sentences.filter((sentence) => !chapter.tests.some(isNamedIn(sentence)))).toEqual([]);
    const ofTheManual = chapter.tests.filter((test) => !test.startsWith('beside the manual'));
    const unnamed = ofTheManual.filter((test) => !chapter.sentences.some((sentence) => isNamedIn(sentence)(test)));
    expect(unnamed).toEqual([]);
  });
});
