import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});

async function open(options: OpenOptions = {}): Promise<void> {
  page = await screens.open(options);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const shown = async (locator: ReturnType<Page['locator']>) => locator.waitFor({ state: 'visible', timeout: 5_000 });
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe('at the counter, with the keyboard alone', () => {
  it('signs in with the login filled in beforehand and lands in the search box', async () => {
    await open({
      session: { phase: 'signed_out', prefill: { email: 'demo@garage.example', password: 'demo-garage-1' } },
    });
    await page.keyboard.press('Enter');
    await shown(heading('Start'));
    expect(await focused()).toBe('Zoeken');
  });

  it('opens a customer by plate in any spelling with Enter', async () => {
    await open();
    await page.keyboard.type('bb100j');
    await page.keyboard.press('Enter');
    await shown(heading('Van Dijk Transport B.V.'));
    await shown(page.getByRole('region', { name: 'Eigenaar / bestuurdersprofiel BB-100-J' }));
  });

  it('chooses among results with the arrows', async () => {
    await open();
    await page.keyboard.type('visser');
    await shown(page.getByRole('option').nth(2));
    await page.keyboard.press('ArrowDown');
    const second = (await page.getByRole('option', { selected: true }).textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Start');
    expect(second).toContain(await page.getByRole('heading', { level: 1 }).textContent());
  });

  it('walks from search box into the list and back', async () => {
    await open({ path: '/klanten' });
    await shown(page.getByRole('row').nth(3));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Zoek klant');
    await page.keyboard.press('ArrowDown');
    const first = await focused();
    await page.keyboard.press('End');
    await expect.poll(focused).not.toBe(first);
    const name = await focused();
    await page.keyboard.press('Enter');
    await shown(heading(name));
  });

  it('reaches every screen with Alt and a digit, and the search box with Ctrl+K', async () => {
    await open();
    const names = [
      'Start',
      'Klanten',
      'Wagenpark klanten',
      'AutoPaspoorten',
      'Onderhoud',
      'Afspraken',
      'Synchronisatie',
      'Instellingen',
    ];
    for (const [index, name] of names.entries()) {
      await page.keyboard.press(`Alt+${index + 1}`);
      await shown(heading(name));
      await page.keyboard.press('Control+k');
      await expect.poll(focused).toMatch(/^Zoek/);
      await page.keyboard.press('Escape');
    }
  });

  it('moves the focus to the heading of a new screen', async () => {
    await open();
    await page.getByRole('navigation').getByRole('link', { name: 'Wagenpark klanten' }).press('Enter');
    await shown(heading('Wagenpark klanten'));
    expect(await focused()).toBe('Wagenpark klanten');
  });
});

describe('wagenparken as in the manual', () => {
  it('makes a fleet account from an activated AutoPaspoort and says when the mail goes', async () => {
    await open({ path: `/klanten/${fakeId(1, 50)}` });
    await page.getByRole('button', { name: 'Aanmaken Fleet Account' }).click();
    await page.getByLabel('Naam wagenparkbeheerder').fill('Piet Jansen');
    await page.getByLabel('E-mail voor het wagenpark account').fill('klant50@post.example');
    await page.getByRole('button', { name: 'Aanmaken', exact: true }).click();
    await shown(page.getByText('Dit is het e-mailadres van het AutoPaspoort van de beheerder zelf.'));
    await page.getByLabel('E-mail voor het wagenpark account').fill('klant51@post.example');
    await page.getByRole('button', { name: 'Aanmaken', exact: true }).click();
    await shown(page.getByText('Dit e-mailadres is al in gebruik in iGarage.'));
    await page.getByLabel('E-mail voor het wagenpark account').fill('vloot@bedrijf.example');
    await page.getByRole('button', { name: 'Aanmaken', exact: true }).click();
    await shown(page.getByText('staat klaar en wacht op verzending').first());
    await page.getByRole('link', { name: 'Wagenpark bekijken' }).click();
    await shown(page.getByText('wacht op verzending', { exact: true }));
  });

  it('explains beside the button why no fleet account can be made', async () => {
    await open({ path: `/klanten/${fakeId(1, 2)}` });
    const button = page.getByRole('button', { name: 'Aanmaken Fleet Account' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await shown(page.getByText('Dit AutoPaspoort is nog niet geactiveerd.'));
    await button.click({ force: true });
    expect(await page.getByLabel('Naam wagenparkbeheerder').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Koppelen' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('links by typing the name and the green Opslaan, and unlinks after a confirmation', async () => {
    await open({ path: `/klanten/${fakeId(1, 1)}` });
    await page.getByRole('button', { name: 'Koppelen' }).click();
    await page.keyboard.type('koren');
    await shown(page.getByRole('option', { name: 'Bakkerij De Korenaar' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await shown(page.getByRole('link', { name: 'Bakkerij De Korenaar' }));
    await page.getByRole('button', { name: 'Ontkoppelen' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Ontkoppelen' }).click();
    await shown(page.getByText('Niet gekoppeld aan een wagenpark.'));
  });

  it('leads from Wagenpark klanten through Actie to the plates and the customer profile', async () => {
    await open({ path: '/wagenparken' });
    await page.getByRole('row', { name: 'Bakkerij De Korenaar' }).getByRole('button', { name: 'Actie' }).click();
    await shown(page.getByRole('table', { name: 'Gekoppelde kentekens' }));
    await page.getByRole('button', { name: 'Overzicht als PDF' }).click();
    await page.getByRole('button', { name: 'Bewaren als PDF' }).click();
    await shown(page.getByText('Het document is bewaard als'));
    await page.keyboard.press('Escape');
    await page.getByRole('table').getByRole('link').first().click();
    await shown(page.getByRole('region', { name: 'Eigenaar / bestuurdersprofiel' }));
  });

  it('says that no mail goes out when the login of a fleet changes', async () => {
    await open({ path: `/wagenparken/${fakeId(5, 1)}/instellingen` });
    await shown(page.getByText('gaat er geen e-mail naar de wagenparkbeheerder'));
    await page.getByLabel('E-mail voor het wagenpark account').fill('beheerder@bedrijf.example');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await shown(page.getByText('Geef de inloggegevens zelf aan de wagenparkbeheerder').first());
  });

  it('takes a change of the account settings back at one press', async () => {
    await open({ path: `/wagenparken/${fakeId(5, 1)}/instellingen` });
    const emailOf = () => page.evaluate(`fake.world.rows.fleets[1].email`);
    const before = await emailOf();
    await page.getByLabel('E-mail voor het wagenpark account').fill('beheerder@bedrijf.example');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect.poll(emailOf).toBe('beheerder@bedrijf.example');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await shown(page.getByText('Ongedaan gemaakt.').first());
    expect(await emailOf()).toBe(before);
  });
});

describe('a new customer at the counter', () => {
  it('goes from an unknown plate through the customer to the AutoPaspoort, in a fleet', async () => {
    await open();
    await page.keyboard.type('tt-601-d');
    await shown(page.getByText('Geen klanten gevonden').first());
    await page.keyboard.press('Enter');
    await shown(heading('Nieuwe klant'));
    await page.getByLabel('Achternaam').fill('van der Meer');
    await page.getByLabel('E-mail').fill('meer@post.example');
    await page.keyboard.press('Enter');
    await shown(heading('Aanmaken AutoPaspoort'));
    expect(await page.getByLabel('Kenteken').inputValue()).toBe('TT-601-D');
    expect(await page.getByLabel('E-mail voor het AutoPaspoort').inputValue()).toBe('meer@post.example');
    await page.getByRole('combobox', { name: 'Wagenpark' }).fill('zorg');
    await page.getByRole('option', { name: 'Zorggroep De Linde' }).click();
    await page.getByRole('button', { name: 'Aanmaken AutoPaspoort' }).click();
    const card = page.getByRole('region', { name: 'Eigenaar / bestuurdersprofiel TT-601-D' });
    await shown(card.getByText('wacht op verzending'));
    await shown(card.getByRole('link', { name: 'Zorggroep De Linde' }));
  });

  it('says that a plate has an AutoPaspoort already, with the way to it', async () => {
    await open({ path: `/klanten/${fakeId(1, 1)}/autopaspoort` });
    await page.getByLabel('Kenteken').fill('bb 100 j');
    await shown(page.getByText('Kenteken BB-100-J heeft al een AutoPaspoort.'));
    await page.getByRole('link', { name: 'Naar dat klantprofiel' }).click();
    await shown(heading('Van Dijk Transport B.V.'));
  });

  it('keeps what was typed while someone looks elsewhere', async () => {
    await open({ path: '/klanten/nieuw' });
    await page.getByLabel('Achternaam').fill('Halverwege');
    await page.keyboard.press('Alt+4');
    await shown(heading('AutoPaspoorten'));
    await page.goBack();
    await shown(heading('Nieuwe klant'));
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Halverwege');
  });
});

describe('a list', () => {
  it('comes back as it was left: text, place, and ready to be typed over', async () => {
    await open({ path: '/klanten', customers: 400 });
    await page.keyboard.type('a');
    await shown(page.getByRole('row').nth(3));
    const list = page.getByRole('table', { name: 'Klanten' });
    await list.evaluate((table) => table.parentElement?.scrollTo(0, 900));
    // The rows of the place scrolled to are there.
    await page.locator('[aria-rowindex="25"]').waitFor();
    await list.getByRole('link').nth(12).click();
    await shown(page.getByRole('link', { name: 'Klanten' }).last());
    await page.goBack();
    await heading('Klanten').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Zoek klant' }).inputValue()).toBe('a');
    expect(await list.evaluate((table) => table.parentElement?.scrollTop)).toBeGreaterThan(500);
    await page.keyboard.type('bb100j');
    await shown(page.getByRole('link', { name: 'Van Dijk Transport B.V.' }));
    expect(await list.evaluate((table) => table.parentElement?.scrollTop)).toBe(0);
  });

  it('loads on while scrolling, and draws only the rows in sight', async () => {
    await open({ path: '/klanten', customers: 400 });
    await shown(page.getByRole('row').nth(3));
    await page.keyboard.press('ArrowDown');
    const toTheEnd = async () => {
      await page.keyboard.press('End');
      return Number(await page.getByRole('row').last().getAttribute('aria-rowindex'));
    };
    // Each End reaches the rows that are there so far, and asks for the next.
    await expect.poll(toTheEnd, { timeout: 20_000 }).toBeGreaterThan(390);
    expect(await page.getByRole('row').count()).toBeLessThan(60);
  });
});
