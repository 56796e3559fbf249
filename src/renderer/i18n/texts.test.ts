import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands/registry.ts';
import { refusalCodeSchema } from '../../shared/domain/refusal.ts';
import { IPC_TROUBLE_CODES } from '../../shared/ipc/error.ts';
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** All texts of a language by their whole key. */
function flat(texts: Texts, prefix = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]): (readonly [string, string])[] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const languages = { nl: flat(nl), en: flat(en) };
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(['nl', 'en'] as const)('texts in %s', (language) => {
  it.each([...new Set([...refusalCodeSchema.options, ...IPC_TROUBLE_CODES])])(
    'say what %s is and what to do',
    (code) => {
      for (const part of ['text', 'way']) {
        const sentence = languages[language].get(`errors.${code}.${part}`) ?? '';
        expect(sentence).toMatch(/^(iGarage|[A-Z]).{8,}[.?]$/);
      }
    },
  );

  it('name every kind of change', () => {
    for (const type of Object.keys(commands)) {
      expect(languages[language].get(`sync.type.${type.replace('.', '_')}`)).toBeTruthy();
    }
  });

  it('hold no empty text', () => {
    for (const [key, text] of languages[language]) expect(text.trim(), key).not.toBe('');
  });
});

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...languages.en.keys()]).toEqual([...languages.nl.keys()]);
  });

  it('fill in the same variables', () => {
    for (const [key, text] of languages.nl)
      expect(variables(languages.en.get(key) ?? ''), key).toEqual(variables(text));
  });
});

describe('names of screens and controls in Dutch', () => {
  it('are those of the manual', () => {
    expect(Object.values(nl.shell.nav)).toEqual(
      expect.arrayContaining([
        'Start',
        'Klanten',
        'Wagenpark klanten',
        'AutoPaspoorten',
        'Synchronisatie',
        'Instellingen',
      ]),
    );
    expect(nl.profile.card.title).toBe('Eigenaar / bestuurdersprofiel');
    expect(nl.profile.account.open).toBe('Aanmaken Fleet Account');
    expect(nl.profile.account.submit).toBe('Aanmaken');
    expect(nl.profile.fleet.link).toBe('Koppelen');
    expect(nl.profile.fleet.unlink).toBe('Ontkoppelen');
    expect(nl.shell.actions.save).toBe('Opslaan');
    expect(nl.profile.issue.submit).toBe('Aanmaken AutoPaspoort');
    expect(nl.fleets.action).toBe('Actie');
    expect(nl.sync.check).toBe('Te controleren');
  });
});
