import { describe, expect } from 'vitest';
import type { RunningDesk } from './fixtures/desk.ts';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

/** A menu of the system cannot be clicked by a test: what it holds is kept, and the wanted item is chosen at once. */
async function chooseInMenus({ app }: RunningDesk, wanted: string): Promise<void> {
  await app.evaluate(({ Menu }, label) => {
    Menu.prototype.popup = function popup(options) {
      Reflect.set(
        globalThis,
        'shownMenu',
        this.items.filter(({ type }) => type !== 'separator').map((item) => item.label),
      );
      this.items.find((item) => item.label === label)?.click();
      options?.callback?.();
    };
  }, wanted);
}

const shownMenu = ({ app }: RunningDesk) => app.evaluate<unknown>(() => Reflect.get(globalThis, 'shownMenu'));
const clipboardText = ({ app }: RunningDesk) => app.evaluate(({ clipboard }) => clipboard.readText());

describe('a right click', () => {
  test('on a row offers to open it and to copy, and copies the plate', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await workplace.startDesk('balie', central.url, ['--demo']);
    const pages = new DeskPages(desk.page);
    await pages.logIn();
    await pages.goTo('AutoPaspoorten');
    const row = desk.page.locator('[data-index="0"]');
    const plate = await row.locator('[data-row-link]').textContent();
    await chooseInMenus(desk, 'Kopieer kenteken');
    await row.click({ button: 'right' });
    await desk.page.getByText('Kenteken gekopieerd.').first().waitFor();
    expect(await shownMenu(desk)).toEqual(['Openen', 'Kopieer kenteken', 'Kopieer rij']);
    expect(await clipboardText(desk)).toBe(plate);
  });

  test('in a field offers what every program has there', async ({ workplace }) => {
    const desk = await workplace.startDesk('balie', 'http://127.0.0.1:9');
    await chooseInMenus(desk, '');
    await desk.page.getByRole('textbox', { name: 'E-mail' }).click({ button: 'right' });
    await expect
      .poll(() => shownMenu(desk))
      .toEqual(['Ongedaan maken', 'Knippen', 'Kopiëren', 'Plakken', 'Alles selecteren']);
  });
});
