import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from './mutants/list.mjs';
import { mutantPlugin, mutate } from './mutants/plugin.mjs';

const PROJECT = join(import.meta.dirname, '..');

describe('the bugs made on purpose', () => {
  it('have a name each', () => {
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  });

  it.each(MUTANTS)('$name: its place is in the source once', (mutant) => {
    const source = readFileSync(join(PROJECT, mutant.file), 'utf8');
    expect(mutate(mutant, source)).toContain(mutant.put);
    expect(mutate(mutant, source)).not.toBe(source);
  });

  it('are refused when their place is gone, or there twice', () => {
    const mutant = { name: 'x', breaks: '', file: 'a.ts', find: 'one', put: 'two' };
    expect(mutate(mutant, 'one $& three')).toBe('two $& three');
    expect(() => mutate(mutant, 'three')).toThrow('0 times');
    expect(() => mutate(mutant, 'one one')).toThrow('2 times');
  });

  it('change their own file alone', () => {
    const [mutant] = MUTANTS;
    if (!mutant) throw new Error('There are no mutants');
    const { transform } = mutantPlugin(mutant.name);
    const source = readFileSync(join(PROJECT, mutant.file), 'utf8');
    expect(transform(source, join(PROJECT, mutant.file))).toBe(mutate(mutant, source));
    expect(transform(source, join(PROJECT, 'src/main/desk.ts'))).toBeNull();
    expect(() => mutantPlugin('no such thing')).toThrow('no such thing');
  });
});
