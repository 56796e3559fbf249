import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

const SANNE = { id: fakeId(9, 0), name: 'Sanne de Vries' };
const JORIS = { id: fakeId(9, 1), name: 'Joris Bakker' };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('a desk that people share', () => {
  it('hides everything while it is locked, and gives what was typed and the focus back', async () => {
    const page = await screens.open({ path: '/klanten/nieuw', staff: [SANNE, JORIS] });
    const name = page.getByRole('textbox', { name: 'Achternaam' });
    await name.fill('Van der Onthouden');
    await page.keyboard.press('Control+l');
    const locked = page.getByRole('heading', { name: 'Balie vergrendeld' });
    await locked.waitFor();
    expect(await name.isVisible()).toBe(false);
    expect(await page.locator('body').ariaSnapshot()).not.toContain('Onthouden');
    // Nothing behind the lock can be reached or asked for.
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[inert]') === null)).toBe(true);
    }
    await page.keyboard.press('Alt+2');
    expect(await page.evaluate(() => location.hash)).toBe('#/klanten/nieuw');
    const refused = await page.evaluate(() => window.api.call('home.overview', undefined));
    expect(refused).toMatchObject({ error: { code: 'desk_locked' } });

    await page.getByRole('radio', { name: JORIS.name }).check();
    await page.keyboard.type('2580');
    await page.keyboard.press('Enter');
    await locked.waitFor({ state: 'hidden' });
    expect(await name.inputValue()).toBe('Van der Onthouden');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText(JORIS.name).waitFor();
    await page.context().close();
  });

  it('says that a PIN is wrong, and how long to wait after too many', async () => {
    const page = await screens.open({ staff: [SANNE], session: { deskLocked: true } });
    const pin = page.getByLabel(`PIN ${SANNE.name}`);
    const enter = async (text: string) => {
      await pin.fill(text);
      await page.keyboard.press('Enter');
    };
    await enter('12a');
    await page.getByText('Een PIN heeft 4 tot 8 cijfers.').waitFor();
    expect(await pin.inputValue()).toBe('12');
    for (const wrong of ['0000', '0001', '0002']) {
      await enter(wrong);
      await expect.poll(() => pin.inputValue()).toBe('');
      await page.getByText(/^(Deze PIN klopt niet|Te vaak een verkeerde PIN)/).waitFor();
    }
    await page.getByText(/Wacht nog 0:0[45]/).waitFor();
    expect(await page.getByRole('button', { name: 'Ontgrendelen' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('is set up in Instellingen, and asks for a PIN from then on', async () => {
    const page = await screens.open({ path: '/instellingen' });
    await page.keyboard.press('Control+l');
    await page.getByText('Voeg eerst een medewerker met een PIN toe.').first().waitFor();
    await page.getByRole('button', { name: 'Eerste medewerker toevoegen' }).click();
    const form = page.getByRole('form', { name: 'Medewerker toevoegen' });
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await form.getByText('Vul de naam van de medewerker in.').waitFor();
    await form.getByLabel('Naam').fill('Joris');
    await form.getByLabel('PIN', { exact: true }).fill('4711');
    await form.getByLabel('PIN herhalen').fill('4712');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await form.getByText('De twee PINs zijn niet hetzelfde.').waitFor();
    await form.getByLabel('PIN herhalen').fill('4711');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('button', { name: 'Nu vergrendelen' }).click();
    await page.getByLabel('PIN Joris').fill('4711');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Vergrendelen als er niemand is' }).selectOption('2');
    const settings = await page.evaluate(() => window.api.call('settings.get', undefined));
    expect(settings).toMatchObject({ value: { idleLockMinutes: 2 } });
    await page.context().close();
  });

  it.each([
    { name: 'locked', act: [] },
    { name: 'locked with a forgotten PIN', act: ['PIN vergeten', 'Nieuwe PIN opslaan'] },
  ])('meets WCAG 2.2 AA when $name, light and dark', async ({ act }) => {
    const page = await screens.open({
      staff: [SANNE, JORIS],
      session: { deskLocked: true },
      settings: { colorScheme: 'auto' },
    });
    for (const name of act) await page.getByRole('button', { name }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(
        (wanted) => document.documentElement.dataset.mantineColorScheme === wanted,
        colorScheme,
      );
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 120)) }))).toEqual([]);
    }
    await page.context().close();
  });
});
