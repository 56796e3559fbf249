import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

describe('the keys of the desk', () => {
  it('are listed with F1, and Escape gives the focus back', async () => {
    const page = await screens.open({ path: '/klanten/nieuw' });
    const name = page.getByRole('textbox', { name: 'Achternaam' });
    await name.fill('De Vries');
    await page.keyboard.press('F1');
    const list = page.getByRole('dialog', { name: 'Sneltoetsen' });
    await list.getByText('Ga naar', { exact: true }).waitFor();
    expect(await list.getByText('Nieuwe klant').count()).toBe(1);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await name.inputValue()).toBe('De Vries');
    await page.context().close();
  });

  it('go back and forward through what was visited, as do the buttons of a mouse', async () => {
    const page = await screens.open({ path: `/klanten/${fakeId(1, 0)}` });
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.keyboard.press('Alt+3');
    await heading('Wagenpark klanten');
    await page.keyboard.press('Alt+7');
    await heading('Synchronisatie');
    await page.keyboard.press('Alt+ArrowLeft');
    await heading('Wagenpark klanten');
    await page.keyboard.press('Alt+ArrowRight');
    await heading('Synchronisatie');
    const button = (number: number) =>
      page.evaluate((pressed) => window.dispatchEvent(new MouseEvent('mouseup', { button: pressed })), number);
    await button(3);
    await heading('Wagenpark klanten');
    await button(4);
    await heading('Synchronisatie');
    await page.context().close();
  });
});
