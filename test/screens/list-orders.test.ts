import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

const firstLink = (page: Page) => page.locator('[data-index="0"] a').first();
const column = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });

describe('the heading of a column', () => {
  it.each([
    ['/klanten', 'Plaats', 'Naam'],
    ['/autopaspoorten', 'Klant', 'Kenteken'],
    ['/wagenparken', 'Kentekens', 'Wagenpark'],
    [`/wagenparken/${fakeId(5, 1)}`, 'Kilometerstand', 'Kenteken'],
  ])('sorts %s by %s, turns it round and gives the first order back', async (path, name, first) => {
    const page = await screens.open({ path, width: 1920, height: 1080 });
    await firstLink(page).waitFor();
    expect(await column(page, first).getAttribute('aria-sort')).toBe('ascending');
    const sorts = column(page, name);
    for (const order of ['ascending', 'descending', 'none']) {
      await sorts.getByRole('button', { name, exact: true }).press('Enter');
      await expect.poll(() => sorts.getAttribute('aria-sort')).toBe(order);
    }
    expect(await column(page, first).getAttribute('aria-sort')).toBe('ascending');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 100)) }))).toEqual([]);
    await page.context().close();
  });

  it('is remembered with the filter of its list', async () => {
    const page = await screens.open({ path: '/klanten' });
    await column(page, 'Naam').getByRole('button', { name: 'Naam', exact: true }).click();
    await expect.poll(() => column(page, 'Naam').getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('combobox', { name: 'Wagenpark' }).selectOption('In een wagenpark');
    const name = await firstLink(page).textContent();
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();
    await page.keyboard.press('Alt+2');
    await expect.poll(() => column(page, 'Naam').getAttribute('aria-sort')).toBe('descending');
    expect(await page.getByRole('combobox', { name: 'Wagenpark' }).inputValue()).toBe('in');
    expect(await firstLink(page).textContent()).toBe(name);
    await page.context().close();
  });
});

describe('a filter', () => {
  it('that leaves nothing says so and can be cleared', async () => {
    const page = await screens.open({ path: '/autopaspoorten' });
    await page.getByRole('searchbox').fill('volkswagen');
    for (const [name, value] of [
      ['AutoPaspoort', 'issued'],
      ['Wagenpark', 'in'],
      ['APK', 'overdue'],
    ] as const)
      await page.getByRole('combobox', { name, exact: true }).selectOption(value);
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Geen rijen met dit filter').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Filters wissen' }).first().click();
    await firstLink(page).waitFor();
    await page.context().close();
  });
});
