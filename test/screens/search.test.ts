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

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Zoeken' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

describe('the search over every screen', () => {
  it.each([
    ['/'],
    ['/klanten'],
    ['/klanten/nieuw'],
    [`/klanten/${fakeId(1, 3)}`],
    ['/wagenparken'],
    [`/wagenparken/${fakeId(5, 1)}`],
    ['/instellingen'],
  ])('opens on %s with Ctrl+K, and a plate with Enter opens its customer', async (path) => {
    const page = await screens.open({ path });
    await page.keyboard.press('Control+k');
    await dialog(page).waitFor();
    await page.keyboard.type('bb 100 j');
    await page.keyboard.press('Enter');
    await heading(page, 'Van Dijk Transport B.V.').waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('shows who was opened last before anything is typed, and is accessible', async () => {
    const page = await screens.open({ path: `/klanten/${fakeId(1, 3)}` });
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '-';
    await page.keyboard.press('Alt+3');
    await heading(page, 'Wagenpark klanten').waitFor();
    await page.keyboard.press('Control+k');
    await dialog(page).getByRole('listbox', { name: 'Laatst geopend' }).getByText(name).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Enter');
    await heading(page, name).waitFor();
    await page.context().close();
  });

  it('marks what was typed in the field that it was found in, and names that field', async () => {
    const page = await screens.open();
    await page.keyboard.press('Control+k');
    const marks = dialog(page).getByRole('option').first().locator('mark');
    const first = dialog(page).getByRole('option').first();
    await page.keyboard.type('bb1');
    await first.getByText('kenteken').waitFor();
    expect(await marks.first().textContent()).toBe('BB-1');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('dijk');
    await first.getByText('naam').waitFor();
    expect(await marks.first().textContent()).toBe('Dijk');
    await page.context().close();
  });

  it('leads to a fleet by its name', async () => {
    const page = await screens.open();
    const name = await page.evaluate<string>('fake.world.rows.fleets[1].name');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await dialog(page).getByRole('option', { name }).filter({ hasText: 'wagenpark' }).last().click();
    await heading(page, name).waitFor();
    await page.context().close();
  });

  const offer = 'Zoek bij klanten die lang niet zijn geweest';
  const awayDialog = (page: Page) => page.getByRole('dialog', { name: 'Klanten die lang niet zijn geweest' });

  it.each(['Control+k', 'Start'])(
    'finds who left the desks where nobody is found (%s), and opens the profile',
    async (from) => {
      const page = await screens.open();
      if (from !== 'Start') await page.keyboard.press(from);
      await page.keyboard.type('verwegen');
      await page.getByRole('option', { name: offer }).click();
      const found = awayDialog(page);
      await found.getByText('Zwolle').waitFor();
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await found.getByRole('button', { name: 'Wim Verwegen terughalen' }).click();
      await heading(page, 'Wim Verwegen').waitFor();
      await found.waitFor({ state: 'detached' });
      await page.context().close();
    },
  );

  it('says that nobody was found among those, or that it needs the internet', async () => {
    const page = await screens.open();
    await page.keyboard.type('Onvindbaar');
    await page.getByRole('option', { name: offer }).click();
    await awayDialog(page).getByText('Niemand gevonden voor “Onvindbaar”').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate("fake.failNext('customers.findAway', { code: 'away_offline' })");
    await page.keyboard.press('Control+k');
    await page.keyboard.type('verwegen');
    await page.getByRole('option', { name: offer }).click();
    await awayDialog(page).getByText('alleen met internet te vinden').waitFor();
    await awayDialog(page).getByRole('button', { name: 'Opnieuw proberen' }).click();
    await awayDialog(page).getByText('Wim Verwegen').waitFor();
    await page.context().close();
  });

  it('offers that only where nobody is found', async () => {
    const page = await screens.open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dijk');
    await dialog(page).getByText('Nieuwe klant: dijk').waitFor();
    expect(await page.getByRole('option', { name: offer }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['niemand@nergens.example', 'E-mail'],
    ['06 99 99 99 99', 'Telefoon'],
  ])('offers a new customer with %s in the right field', async (text, label) => {
    const page = await screens.open({ path: '/wagenparken' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
    await dialog(page)
      .getByRole('option', { name: `Nieuwe klant: ${text}` })
      .waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Nieuwe klant').waitFor();
    expect(await page.getByLabel(label).first().inputValue()).toBe(text);
    await page.context().close();
  });

  it('keeps a plate that nobody has for the AutoPaspoort of the new customer', async () => {
    const page = await screens.open({ path: '/wagenparken' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('qq777q');
    await dialog(page).getByRole('option', { name: 'Nieuwe klant: qq777q' }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Nieuwe klant').waitFor();
    await page.getByText('QQ-777-Q').first().waitFor();
    await page.context().close();
  });

  it('goes away with Escape, back to where the focus was', async () => {
    const page = await screens.open({ path: '/klanten/nieuw' });
    await page.getByLabel('Achternaam').focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('vis');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id)).toBe(
      await page.getByLabel('Achternaam').evaluate((field) => field.getAttribute('name') ?? field.id),
    );
    await page.context().close();
  });
});
