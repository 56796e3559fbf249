import { describe, expect } from 'vitest';
import type { RunningDesk } from './fixtures/desk.ts';
import { test } from './fixtures/test.ts';
import type { Workplace } from './fixtures/workplace.ts';
import { DeskPages } from './pages/desk-pages.ts';

const PIN = '2580';

async function sharedDesk(workplace: Workplace): Promise<RunningDesk & { readonly pages: DeskPages }> {
  const central = await workplace.startCentral();
  const desk = await workplace.startDesk('balie', central.url, ['--demo']);
  const pages = new DeskPages(desk.page);
  await pages.logIn();
  await pages.goTo('Instellingen');
  await pages.button('Eerste medewerker toevoegen').click();
  const form = desk.page.getByRole('form', { name: 'Medewerker toevoegen' });
  await form.getByLabel('Naam').fill('Joris Bakker');
  await form.getByLabel('PIN', { exact: true }).fill(PIN);
  await form.getByLabel('PIN herhalen').fill(PIN);
  await pages.button('Opslaan', form).click();
  await pages.button('Nu vergrendelen').waitFor();
  return { ...desk, pages };
}

const chooseLock = ({ app }: RunningDesk) =>
  app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('lock');
    item?.click();
  });

const lockedHeading = ({ page }: RunningDesk) => page.getByRole('heading', { name: 'Balie vergrendeld' });

describe('locking a desk that people share', () => {
  test('keeps what was typed, and answers nothing meanwhile', async ({ workplace }) => {
    const desk = await sharedDesk(workplace);
    const { page, pages } = desk;
    await pages.goTo('Klanten');
    await page.keyboard.press('Control+n');
    await pages.field('Achternaam').fill('Achterslot');
    await chooseLock(desk);
    await lockedHeading(desk).waitFor();
    expect(await pages.field('Achternaam').isVisible()).toBe(false);
    const refused = await page.evaluate(() => window.api.call('customers.list', {}));
    expect(refused).toEqual({ ok: false, error: { code: 'desk_locked' } });
    const offered = await desk.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('/klanten')?.enabled,
    );
    expect(offered).toBe(false);

    await page.getByLabel('PIN Joris Bakker').fill(PIN);
    await page.keyboard.press('Enter');
    await lockedHeading(desk).waitFor({ state: 'hidden' });
    expect(await pages.field('Achternaam').inputValue()).toBe('Achterslot');
    await pages.button('Opslaan').click();
    await page.getByRole('heading', { name: 'Achterslot', level: 1 }).waitFor();
  });

  test('comes with the computer: sleep, a locked screen, or nobody there', async ({ workplace }) => {
    const desk = await sharedDesk(workplace);
    const unlock = async () => {
      await lockedHeading(desk).waitFor();
      await desk.page.getByLabel('PIN Joris Bakker').fill(PIN);
      await desk.page.keyboard.press('Enter');
      await lockedHeading(desk).waitFor({ state: 'hidden' });
    };
    await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await unlock();
    await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await unlock();
    await desk.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 3_600;
    });
    await lockedHeading(desk).waitFor();
  });

  test('stays after the program was closed and opened', async ({ workplace }) => {
    const first = await sharedDesk(workplace);
    await first.close();
    const again = await workplace.startDesk('balie', 'http://127.0.0.1:9');
    await lockedHeading(again).waitFor();
    const list = await again.page.evaluate(() => window.api.call('customers.list', {}));
    expect(list).toEqual({ ok: false, error: { code: 'desk_locked' } });
    await again.page.getByLabel('PIN Joris Bakker').fill(PIN);
    await again.page.keyboard.press('Enter');
    await again.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  });
});
