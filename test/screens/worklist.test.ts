import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

describe('the worklist of APK and maintenance', () => {
  let screens: Screens;
  let page: Page;
  beforeAll(async () => {
    screens = await startScreens();
  });
  beforeEach(async () => {
    page = await screens.open();
  });
  afterEach(() => page.context().close());
  afterAll(() => screens.close());

  const ofWindow = (name: string, state: { readonly pressed?: boolean } = {}) =>
    page.getByRole('button', { name: new RegExp(`^[\\d.]+ ?${name}$`), ...state });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const rows = () => page.locator('[data-index]');
  const countOf = async (name: string) => Number.parseInt((await ofWindow(name).textContent()) ?? '', 10);

  it('opens from the count on Start with the cars that were counted, and a row opens the customer', async () => {
    const overdue = page.getByRole('button', { name: /^\d+ verlopen$/ });
    const counted = Number.parseInt((await overdue.textContent()) ?? '', 10);
    await overdue.click();
    await heading('Onderhoud').waitFor();
    await ofWindow('verlopen', { pressed: true }).waitFor();
    await page.getByText(new RegExp(`^${counted} auto`)).waitFor();
    const name = await rows().first().locator('td').nth(4).textContent();
    await rows().first().getByRole('link').press('Enter');
    await heading(name ?? '').waitFor();
  });

  it('opens by its key, shows what is due first, and narrows down to a window and to the APK', async () => {
    await page.keyboard.press('Alt+5');
    await heading('Onderhoud').waitFor();
    await rows().first().waitFor();
    await ofWindow('binnen 7 dagen').click();
    const week = await countOf('binnen 7 dagen');
    await page.getByText(new RegExp(`^${week} auto`)).waitFor();
    await page.getByRole('combobox', { name: 'Werk' }).selectOption('Alleen APK');
    await page.waitForFunction(
      (before) => Number.parseInt(document.querySelector('[data-window=in7]')?.textContent ?? '', 10) <= before,
      week,
    );
    await ofWindow('binnen 7 dagen').click();
    await ofWindow('binnen 7 dagen', { pressed: false }).waitFor();
  });

  it('is of one fleet when its name was typed and picked, and of all again afterwards', async () => {
    await page.keyboard.press('Alt+5');
    await rows().first().waitFor();
    const fleets = await page.evaluate(async () => {
      const answer = await window.api.call('fleets.list', {});
      return answer.ok ? answer.value.rows.map(({ name }) => name) : [];
    });
    const [fleet = ''] = fleets;
    await page.getByRole('combobox', { name: 'Eén wagenpark: typ de naam' }).fill(fleet);
    await page.getByRole('option', { name: fleet }).first().click();
    const chosen = page.getByRole('button', { name: `Wagenpark: ${fleet}` });
    await chosen.waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await chosen.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+ArrowRight');
    await chosen.click();
    await chosen.waitFor({ state: 'detached' });
  });

  it('says that it cannot be shown and offers to try again, without a table that looks empty', async () => {
    const broken = await screens.open({ broken: true, path: '/onderhoud' });
    await broken.getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
    expect(await broken.getByRole('columnheader').count()).toBe(0);
    await broken.context().close();
  });

  it('says so when nothing is to be done', async () => {
    const empty = await screens.open({ customers: 0, path: '/onderhoud' });
    await empty.getByText('Niets te doen').waitFor();
    await empty.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (colorScheme) => {
    const one = await screens.open({ path: `/onderhoud/${fakeId(5, 1)}`, settings: { colorScheme } });
    await one.getByRole('button', { name: /^Wagenpark: \w/ }).waitFor();
    const { violations } = await new AxeBuilder({ page: one }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 100)) }))).toEqual([]);
    await one.context().close();
  });
});
