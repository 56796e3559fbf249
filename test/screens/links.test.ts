import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

const CUSTOMER = fakeId(1, 4);
const askFor = `fake.askFor('${CUSTOMER}')`;

describe('a link of another program', () => {
  it('is opened after a yes, and takes neither the focus nor what was typed', async () => {
    const page = await screens.open({ path: '/klanten/nieuw' });
    const name = page.getByRole('textbox', { name: 'Achternaam' });
    await name.fill('Half getypt');
    await page.evaluate(askFor);
    const question = page.getByRole('region', { name: 'Verzoek van een ander programma' });
    await question.getByText(/^Een ander programma wil klant .+ openen\.$/).waitFor();
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(' en verder');
    expect(await name.inputValue()).toBe('Half getypt en verder');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await question.getByRole('button', { name: 'Openen' }).click();
    await page.waitForFunction((hash) => location.hash === hash, `#/klanten/${CUSTOMER}`);
    await question.waitFor({ state: 'hidden' });
    await page.goBack();
    expect(await name.inputValue()).toBe('Half getypt en verder');
    await page.context().close();
  });

  it('does nothing after a no', async () => {
    const page = await screens.open({ path: '/wagenparken' });
    await page.evaluate(askFor);
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('button', { name: 'Annuleren' }).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => location.hash)).toBe('#/wagenparken');
    expect(await page.evaluate(() => window.api.call('links.pending', undefined))).toMatchObject({
      value: { customerId: null },
    });
    await page.context().close();
  });

  it('says so when the customer is not known here', async () => {
    const page = await screens.open();
    await page.evaluate(`fake.askFor('${fakeId(1, 99_999)}')`);
    await page.getByText('Een ander programma wil een klant openen die hier niet bekend is.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Openen' }).count()).toBe(0);
    await page.context().close();
  });

  it('waits behind the lock', async () => {
    const page = await screens.open({ staff: [{ id: fakeId(9, 0), name: 'Sanne' }] });
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Balie vergrendeld' }).waitFor();
    await page.evaluate(askFor);
    expect(await page.locator('body').ariaSnapshot()).not.toContain('Een ander programma');
    await page.getByLabel('PIN Sanne').fill('2580');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Een ander programma wil klant .+ openen\.$/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('is copied from a profile', async () => {
    const page = await screens.open({ path: `/klanten/${CUSTOMER}` });
    await page.getByRole('button', { name: 'Kopieer link' }).click();
    await page.getByText('De link naar deze klant is gekopieerd.').first().waitFor();
    expect(await page.evaluate('fake.world.clipboard')).toBe(`igarage://klant/${CUSTOMER}`);
    await page.context().close();
  });
});
