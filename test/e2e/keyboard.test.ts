import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './fixtures/test.ts';
import { DemoPeople } from './pages/demo-people.ts';
import { DeskPages } from './pages/desk-pages.ts';

const FLEET = { name: 'Toetsenbord Zorg', manager: 'Tess Toets', email: 'wagenpark@toets.example' };
const MOST_TABS = 80;

/** Hands at the keyboard, and no mouse. */
class Hands {
  readonly #page: Page;
  /** Keys pressed since the last text was typed. */
  keys = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  press(key: string): Promise<void> {
    this.keys += 1;
    return this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    this.keys = 0;
    return this.#page.keyboard.type(text);
  }

  /** What has the focus, by the name that stands at it. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
      return name.replace('*', '').trim();
    });
  }

  /** Tab until something of this name has the focus. */
  async tabTo(name: string): Promise<void> {
    const seen: string[] = [];
    for (let count = 0; count < MOST_TABS; count += 1) {
      if ((await this.focused()).startsWith(name)) return;
      await this.press('Tab');
      seen.push(await this.focused());
    }
    throw new Error(`Tab does not reach "${name}", only: ${seen.join(' | ')}`);
  }
}

describe('the main job, with the keyboard alone', () => {
  test('from the login to the overview of a new fleet on disk', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await workplace.startDesk('balie', central.url, ['--demo']);
    const { page } = desk;
    const hands = new Hands(page);
    const pages = new DeskPages(page);
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

    await hands.tabTo('Ik ga akkoord');
    await hands.press('Space');
    await hands.tabTo('Inloggen');
    await hands.press('Enter');
    await heading('Start');
    const holder = await new DemoPeople(page).next('free activated');

    await hands.press('Control+k');
    await hands.type(holder.plate.toLowerCase());
    await hands.press('Enter');
    await heading(holder.name);
    // From a typed plate to the open customer: Enter, and no key more.
    expect(hands.keys).toBe(1);

    await hands.tabTo('Aanmaken Fleet Account');
    await hands.press('Enter');
    await hands.tabTo('Naam wagenpark');
    await hands.press('Control+a');
    await hands.type(FLEET.name);
    await hands.tabTo('Naam wagenparkbeheerder');
    await hands.type(FLEET.manager);
    await hands.tabTo('E-mail voor het wagenpark account');
    await hands.type(FLEET.email);
    await hands.press('Enter');
    await page.getByText('Wagenpark account aangemaakt').waitFor();

    await hands.tabTo('Koppelen');
    await hands.press('Enter');
    await hands.tabTo('Wagenpark account');
    await hands.type(FLEET.name);
    await page.getByRole('option', { name: FLEET.name }).waitFor();
    await hands.press('Enter');
    await hands.tabTo('Opslaan');
    await hands.press('Enter');
    await pages.button('Ontkoppelen').waitFor();

    await hands.tabTo('Aanmaken AutoPaspoort');
    await hands.press('Enter');
    await heading('Aanmaken AutoPaspoort');
    await hands.tabTo('Kenteken');
    await hands.type('xk-482-t');
    await hands.tabTo('Merk');
    await hands.type('KIA');
    await hands.tabTo('Wagenpark');
    await hands.type(FLEET.name);
    await page.getByRole('option', { name: FLEET.name }).waitFor();
    await hands.press('Enter');
    await hands.tabTo('Aanmaken AutoPaspoort');
    await hands.press('Enter');
    await pages.card('XK-482-T').waitFor();

    const pdf = join(workplace.folder, 'overzicht.pdf');
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, pdf);
    await hands.press('Alt+3');
    await heading('Wagenpark klanten');
    await hands.tabTo('Zoek wagenpark');
    await hands.type(FLEET.name);
    await page.getByRole('row', { name: new RegExp(FLEET.name) }).waitFor();
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await heading(FLEET.name);
    await hands.tabTo('Overzicht als PDF');
    await hands.press('Enter');
    await page.getByRole('dialog').waitFor();
    await hands.tabTo('Bewaren als PDF');
    await hands.press('Enter');
    await page.getByText('Het document is bewaard als').waitFor();
    await hands.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(existsSync(pdf)).toBe(true);
  });

  test('from a name that nobody has to the new customer, found again by the number', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const { page } = await workplace.startDesk('balie', central.url, ['--demo']);
    const hands = new Hands(page);
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
    await new DeskPages(page).logIn();

    await hands.press('Control+k');
    await hands.type('Tess Toetsenbroek');
    await page.getByRole('option', { name: 'Nieuwe klant: Tess Toetsenbroek' }).waitFor();
    await hands.press('Enter');
    await heading('Nieuwe klant');
    await hands.tabTo('Achternaam');
    expect(await page.getByRole('textbox', { name: 'Achternaam' }).inputValue()).toBe('Toetsenbroek');
    await hands.tabTo('Telefoon');
    await hands.type('0031 6-00123456');
    await hands.tabTo('E-mail');
    await hands.type('tess@toetsenbroek.example');
    await hands.press('Enter');
    await heading('Tess Toetsenbroek');
    await page.getByText('06 00123456').first().waitFor();

    // Who was made so is found as the others are.
    await hands.press('Alt+1');
    await heading('Start');
    await hands.press('Control+k');
    await hands.type('0600123456');
    await page.getByRole('option', { name: /Tess Toetsenbroek/ }).waitFor();
    await hands.press('Enter');
    await heading('Tess Toetsenbroek');
    expect(hands.keys).toBe(1);
  });
});
