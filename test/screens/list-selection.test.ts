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

const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`);
const selected = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-selected="true"]')].map((r) => Number(r.dataset.index)),
  );
const clipboard = (page: Page) => page.evaluate<string>('fake.world.clipboard');
const menuLabels = (page: Page) => page.evaluate<string[]>('fake.world.menu.map(({ label }) => label)');

describe('rows of a list', () => {
  it('are selected by key, and copied as a spreadsheet takes them', async () => {
    const page = await screens.open({ path: '/klanten' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected(page)).toEqual([0, 1, 2]);
    await page.getByText('3 rijen geselecteerd').waitFor();
    await page.keyboard.press('Control+c');
    await page.getByText('3 rijen gekopieerd.').first().waitFor();
    const lines = (await clipboard(page)).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split('\t')).toHaveLength(6);
    expect(lines[0]).toContain((await row(page, 0).locator('a').first().textContent()) ?? '-');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 100)) }))).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await selected(page)).toEqual([]);
    expect(await page.evaluate(() => location.hash)).toBe('#/klanten');
    await page.context().close();
  });

  it('are selected with the mouse, and a click alone opens one', async () => {
    const page = await screens.open({ path: '/klanten' });
    await row(page, 1).click({ modifiers: ['Control'] });
    await row(page, 4).click({ modifiers: ['Shift'] });
    expect(await selected(page)).toEqual([1, 2, 3, 4]);
    await row(page, 3).click({ modifiers: ['Control'] });
    expect(await selected(page)).toEqual([1, 2, 4]);
    await page.keyboard.press('Control+a');
    await page.getByText(/^\d+ rijen geselecteerd$/).waitFor();
    await page.getByRole('button', { name: 'Selectie opheffen' }).click();
    await row(page, 0).click();
    await page.waitForFunction(() => location.hash.startsWith('#/klanten/'));
    await page.context().close();
  });

  it('have a menu, by the mouse and by the menu key', async () => {
    const page = await screens.open({ path: `/wagenparken/${fakeId(5, 1)}` });
    await page.evaluate("fake.world.chooses = 'plates'");
    await row(page, 0).click({ button: 'right' });
    await page.getByText('Kenteken gekopieerd.').first().waitFor();
    expect(await clipboard(page)).toBe(await row(page, 0).locator('[data-row-link]').textContent());
    expect(await menuLabels(page)).toEqual(['Openen', 'Kopieer kenteken', 'Kopieer rij']);
    await row(page, 0).locator('[data-row-link]').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByText('2 kentekens gekopieerd.').first().waitFor();
    expect(await menuLabels(page)).toEqual(['Kopieer 2 kentekens', 'Kopieer 2 rijen']);
    await page.evaluate("fake.world.chooses = 'open'");
    await row(page, 3).click({ button: 'right' });
    await page.waitForFunction(() => location.hash.startsWith('#/klanten/'));
    await page.context().close();
  });
});

describe('columns of a list', () => {
  const width = (page: Page) =>
    page.getByRole('columnheader', { name: 'Naam' }).evaluate((head) => Math.round(head.getBoundingClientRect().width));

  it('are dragged wider, and stay so', async () => {
    const page = await screens.open({ path: '/klanten', width: 1600 });
    const before = await width(page);
    const grip = page.getByRole('button', { name: 'Breedte van kolom Naam' });
    const box = await grip.boundingBox();
    if (!box) throw new Error('The column has no edge');
    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 64, box.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await width(page)).toBe(before + 60);
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Alt+2');
    await row(page, 0).waitFor();
    expect(await width(page)).toBe(before + 60);
    const kept = await page.evaluate(() => window.api.call('settings.get', undefined));
    expect(kept).toMatchObject({ value: { columnWidths: { 'customers.name': before + 60 } } });
    const edge = await grip.boundingBox();
    const head = await page.getByRole('columnheader', { name: 'Naam' }).boundingBox();
    if (!edge || !head) throw new Error('The column has no edge');
    await page.mouse.move(edge.x + 4, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x + 4 - head.width, edge.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await width(page)).toBe(48);
    await page.getByRole('button', { name: 'Breedte van kolom Naam' }).dblclick();
    expect(await width(page)).toBe(before);
    await page.context().close();
  });

  it('are made wider by key too', async () => {
    const page = await screens.open({ path: '/klanten', width: 1600 });
    const before = await width(page);
    await page.getByRole('button', { name: 'Breedte van kolom Naam' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await width(page)).toBe(before + 32);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await width(page)).toBe(before + 16);
    await page.keyboard.press('Delete');
    expect(await width(page)).toBe(before);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Breedte van kolom Kentekens',
    );
    await page.context().close();
  });

  it('follow a key that is held, also in a window that draws behind', async () => {
    const page = await screens.open({ path: '/klanten', width: 1600 });
    await page.getByRole('button', { name: 'Breedte van kolom Naam' }).focus();
    const widths = await page.evaluate(async () => {
      const edge = document.activeElement;
      const width = () => Math.round(edge?.parentElement?.getBoundingClientRect().width ?? 0);
      const seen = [width()];
      for (let times = 0; times < 12; times += 1) {
        const held = { key: 'ArrowRight', shiftKey: true, bubbles: true, cancelable: true };
        edge?.dispatchEvent(new KeyboardEvent('keydown', held));
        await Promise.resolve();
        seen.push(width());
        if (times % 4 === 3) await new Promise((later) => setTimeout(later, 50));
      }
      return seen;
    });
    const [before = 0] = widths;
    expect(widths).toEqual(widths.map((_, steps) => before + 16 * steps));
    await page.context().close();
  });
});
