import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Screens, startScreens } from '../support/screens.ts';

const LEFT = {
  key: 'customer:new',
  values: { lastName: 'Halverwege', notes: 'Belt terug', made: 'a field of another version', phone: 12 },
  start: null,
  corrects: null,
  savedAt: '2026-03-02T13:05:00.000Z',
};

/** A predicate in the page may not wait for an answer: it is asked from here. */
const kept = (page: Page, count: number) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const left = await window.api.call('drafts.list', undefined);
        return left.ok ? left.value.length : null;
      }),
    )
    .toBe(count);

describe('what an earlier run of the program left unsaved', () => {
  let screens: Screens;
  let page: Page;
  beforeAll(async () => {
    screens = await startScreens();
  });
  afterEach(() => page.context().close());
  afterAll(() => screens.close());

  it('is named on Start, and its form has it again and says from when it is', async () => {
    page = await screens.open({ drafts: [LEFT] });
    const list = page.getByRole('region', { name: 'Niet opgeslagen' });
    await list.getByText('02-03-2026 14:05').waitFor();
    await list.getByRole('link', { name: 'Nieuwe klant' }).click();
    await page.getByText('Niet opgeslagen invoer van 02-03-2026 14:05 hersteld.').waitFor();
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Halverwege');
    expect(await page.getByLabel('Telefoon').inputValue()).toBe('');
  });

  it('can be thrown away at its form, which is then as new', async () => {
    page = await screens.open({ drafts: [LEFT], path: '/klanten/nieuw' });
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByText('Niet opgeslagen invoer van').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('');
    await kept(page, 0);
  });

  it('can be thrown away on Start', async () => {
    page = await screens.open({ drafts: [LEFT] });
    await page.getByRole('button', { name: 'Weggooien: Nieuwe klant' }).click();
    await page.getByRole('region', { name: 'Niet opgeslagen' }).waitFor({ state: 'detached' });
  });
});

describe('what is typed now', () => {
  let screens: Screens;
  let page: Page;
  beforeAll(async () => {
    screens = await startScreens();
  });
  beforeEach(async () => {
    page = await screens.open({ path: '/klanten/nieuw' });
  });
  afterEach(() => page.context().close());
  afterAll(() => screens.close());

  it('is kept at the desk a moment later, and no more when it was saved', async () => {
    await page.getByLabel('Achternaam').fill('Bewaard');
    await kept(page, 1);
    expect(await page.getByText('Niet opgeslagen invoer van').count()).toBe(0);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { name: 'Bewaard', level: 1 }).waitFor();
    await kept(page, 0);
  });

  it('is dropped from the window too when the desk erased it with a car', async () => {
    await page.getByLabel('Achternaam').fill('Verdwijnt');
    await kept(page, 1);
    await page.evaluate(async () => {
      await window.api.call('drafts.drop', { key: 'customer:new' });
      window.fake.emit('data.changed', { topics: ['passports', 'drafts'] });
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].every(({ value }) => value !== 'Verdwijnt'),
    );
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('');
  });
});
