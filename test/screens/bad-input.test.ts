import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../src/shared/domain/clean-text.ts';
import { SCREEN_CASES } from '../support/screen-cases.ts';
import { type Screens, startScreens } from '../support/screens.ts';
import { stageOf } from '../support/stage.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

/** States of screens with a form; its fields are found on the page, so that a new one takes part by itself. */
const FORMS = [
  'newCustomer',
  'profile, gegevens wijzigen',
  'profile, fleet account',
  'profile, koppelen',
  'profile, contactpersoon toevoegen',
  'issue',
  'fleetSettings',
  'linkMany',
  'settings, medewerkers',
  'sync, opnieuw inloggen',
  'inloggen',
] as const;

/** Very long, emoji and right to left, HTML and SQL, a pasted spreadsheet, control signs. */
const BAD = [
  'lang '.repeat(120),
  '👩‍🔧🇳🇱 \u202Eشركة السيارات\u202C',
  `<img src=x onerror="document.title='stuk'">'; DROP TABLE customers;--`,
  'Jansen\tJan\r\nBakker\tEls',
  'a\u0007b\u001B[31mc',
];

/** Pastes as the clipboard would; the page decides what to do with it. */
async function paste(page: Page, box: number, text: string): Promise<void> {
  await page.evaluate(
    ([place, pasted]) => {
      const field = document.querySelectorAll<HTMLInputElement>(
        'form :is(input:not([type=radio], [type=checkbox]), textarea)',
      )[place];
      if (!field) throw new Error('The field is gone');
      field.focus();
      field.select();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      // What a browser does when nobody has another idea.
      if (field.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
    },
    [box, text] as const,
  );
}

const boxes = (page: Page) => page.locator('form :is(input:not([type=radio], [type=checkbox]), textarea)');
const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').toLowerCase();

/** What a box may show of a pasted text: all of it, or as much as a box with an end takes. */
async function expectKept(page: Page, box: number, text: string): Promise<void> {
  const field = boxes(page).nth(box);
  const { value, limit, digits } = await field.evaluate((node: HTMLInputElement) => ({
    value: node.value,
    limit: node.maxLength > 0 ? node.maxLength : Number.MAX_SAFE_INTEGER,
    digits: node.inputMode === 'numeric' && node.type === 'password',
  }));
  if (digits) return expect(value).toBe(text.replace(/\D/g, '').slice(0, 8));
  expect([cleanLine(text), cleanText(text)].map((clean) => letters(clean.slice(0, limit)))).toContain(letters(value));
}

async function expectSentences(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('form') ||
      document.querySelector('form [aria-invalid=true], [role=alert], [role=status]'),
  );
  const said = await page.evaluate(() =>
    [...document.querySelectorAll('form [aria-invalid=true]')].map((field) => {
      const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    }),
  );
  for (const sentence of said) expect(sentence).toMatch(/\.$/);
}

describe('bad input on screen', () => {
  it.each(FORMS)('is kept as it was typed in every field of %s, or something is said at the field', async (name) => {
    const screen = SCREEN_CASES.find((one) => one.name === name);
    if (!screen) throw new Error(`No screen is called ${name}`);
    const { name: _name, act, ...options } = screen;
    const page = await screens.open(options);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await act?.(stageOf(page));
    await boxes(page).first().waitFor();
    const count = await boxes(page).count();
    // Every text in every box, another one in each at a time.
    for (const round of BAD.keys()) {
      for (let box = 0; box < count; box += 1) {
        const text = BAD[(round + box) % BAD.length] ?? '';
        await paste(page, box, text);
        await expectKept(page, box, text);
      }
    }
    // Not by the pointer: a list of suggestions may lie over the button.
    await page.locator('form [type=submit]').first().dispatchEvent('click');
    await expectSentences(page);
    expect(broken).toEqual([]);
    expect(await page.title()).not.toBe('stuk');
    await page.context().close();
  });
});
