import { describe, expect, it } from 'vitest';
import { FlagError, parseFlags } from './flags.ts';

describe('the command line', () => {
  it('has defaults for everything', () => {
    const none = { seed: undefined, publicUrl: undefined, reset: false };
    expect(parseFlags([])).toEqual({ port: 4177, dataFolder: '.data/central', ...none });
  });

  it('takes every flag', () => {
    expect(
      parseFlags([
        '--port=0',
        '--data=/x y',
        '--seed=load:100000',
        '--public-url=https://mijn.garage.example/',
        '--reset',
      ]),
    ).toEqual({
      port: 0,
      dataFolder: '/x y',
      seed: { kind: 'load', passports: 100_000 },
      publicUrl: 'https://mijn.garage.example',
      reset: true,
    });
    expect(parseFlags(['--seed=demo']).seed).toEqual({ kind: 'demo' });
    expect(parseFlags(['--seed=empty']).seed).toEqual({ kind: 'empty' });
  });

  it.each([
    ['--port=abc', '--port must be a number'],
    ['--port=70000', '--port must be a number'],
    ['--port=-1', '--port must be a number'],
    ['--seed=lots', '--seed must be demo, empty or load:N'],
    ['--seed=load:0', '--seed must be demo, empty or load:N'],
    ['--seed=load:9999999', '--seed must be demo, empty or load:N'],
    ['--public-url=http://mijn.garage.example', '--public-url must be an https address'],
    ['--public-url=https://mijn.garage.example/pagina', '--public-url must be an https address'],
    ['--public-url=', '--public-url must be an https address'],
    ['--data=', '--data must name a folder'],
    ['--prot=1', '--prot'],
    ['extra', 'extra'],
  ])('answers %s with a sentence', (flag, sentence) => {
    expect(() => parseFlags([flag])).toThrow(FlagError);
    expect(() => parseFlags([flag])).toThrow(sentence);
  });
});
