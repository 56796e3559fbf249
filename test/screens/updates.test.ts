import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UpdateState } from '../../src/shared/desk/update-state.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

const version = '0.2.0';
const at = '2026-11-24T09:00:00.000Z';

const SAID: readonly (readonly [UpdateState, RegExp, string | null])[] = [
  [{ phase: 'off', because: 'managed' }, /door wie deze computer beheert/, null],
  [{ phase: 'off', because: 'development' }, /geen geïnstalleerd programma/, null],
  [{ phase: 'idle', checkedAt: null }, /nog niet gekeken/, 'Nu kijken'],
  [{ phase: 'idle', checkedAt: at }, /geen nieuwere versie\. Gekeken op 24-11-2026/, 'Nu kijken'],
  [{ phase: 'checking' }, /Kijken of er een nieuwere versie is/, null],
  [{ phase: 'available', version }, /Versie 0\.2\.0 is er/, null],
  [{ phase: 'downloading', version, percent: 40 }, /0\.2\.0 wordt opgehaald\. Je kunt/, null],
  [{ phase: 'ready', version }, /0\.2\.0 staat klaar/, 'Nu installeren en opnieuw starten'],
  [{ phase: 'held', version, because: 'unsaved' }, /niet is opgeslagen/, null],
  [{ phase: 'held', version, because: 'printing' }, /nog geprint/, null],
  [{ phase: 'held', version, because: 'importing' }, /staat nog een bestand/, null],
  [{ phase: 'held', version, because: 'sending' }, /nog wijzigingen verzonden/, null],
  [{ phase: 'installing', version }, /start zo opnieuw/, null],
  [{ phase: 'failed', step: 'check', at }, /internetverbinding/, 'Nu kijken'],
  [{ phase: 'failed', step: 'download', at }, /Deze versie blijft werken/, 'Nu kijken'],
  [{ phase: 'failed', step: 'install', at }, /Installeren is niet gelukt/, 'Nu kijken'],
];

describe('Bijwerken', () => {
  it('says in a sentence where the program stands, and offers what can be done', async () => {
    const page = await screens.open({ path: '/instellingen' });
    const part = page.getByRole('region', { name: 'Bijwerken' });
    for (const [state, sentence, button] of SAID) {
      await page.evaluate((next) => window.fake.emit('update.changed', next), state);
      await part.getByText(sentence).waitFor();
      expect(await part.getByRole('button').allTextContents()).toEqual(button === null ? [] : [button]);
    }
  });

  it('shows how far a new version is fetched without reading out every step', async () => {
    const page = await screens.open({ path: '/instellingen', update: { phase: 'downloading', version, percent: 40 } });
    const part = page.getByRole('region', { name: 'Bijwerken' });
    const far = part.getByRole('progressbar', { name: 'Opgehaald' });
    expect(await far.getAttribute('value')).toBe('40');
    const said = await part.getByRole('status').textContent();
    await page.evaluate((next) => window.fake.emit('update.changed', next), {
      phase: 'downloading',
      version,
      percent: 41,
    } as const);
    await expect.poll(() => far.getAttribute('value')).toBe('41');
    expect(await part.getByRole('status').textContent()).toBe(said);
  });

  it('looks when it is asked to, and says when that was', async () => {
    const page = await screens.open({ path: '/instellingen' });
    await page.getByRole('button', { name: 'Nu kijken' }).click();
    await page.getByRole('status').getByText('Er is geen nieuwere versie.').waitFor();
  });

  it('puts in what is ready at a press', async () => {
    const page = await screens.open({ path: '/instellingen', update: { phase: 'ready', version } });
    await page.getByRole('button', { name: 'Nu installeren en opnieuw starten' }).click();
    await page.getByText('Versie 0.2.0 wordt geïnstalleerd').waitFor();
  });
});
