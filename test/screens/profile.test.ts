import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

async function open(customer: number, options: OpenOptions = {}): Promise<void> {
  page = await screens.open({ path: `/klanten/${fakeId(1, customer)}`, ...options });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const timeline = () => page.getByRole('region', { name: 'Tijdlijn' });
const lines = () => timeline().getByRole('listitem');

async function changeCity(to: string): Promise<void> {
  await button('Gegevens wijzigen').click();
  await page.getByRole('textbox', { name: 'Plaats' }).fill(to);
  await button('Opslaan').click();
  await page.getByText('De gegevens zijn opgeslagen.').first().waitFor();
}

describe('the timeline on a klantprofiel', () => {
  it('says what happened to which car, who did it and when, the latest first', async () => {
    await open(4);
    await lines().first().waitFor();
    expect(await lines().allTextContents()).toEqual([
      expect.stringMatching(/^AutoPaspoort geactiveerd door de houder.*\d\d:40$/),
      expect.stringMatching(/^AutoPaspoort aangemaakt.*\d\d-\d\d-\d{4} \d\d:12Mehmet Yıldız$/),
    ]);
  });

  it('shows a change at once, with the fields that changed, and that it was not sent yet', async () => {
    await open(4);
    await changeCity('Zwolle');
    await lines().filter({ hasText: 'Gegevens gewijzigd: plaats' }).waitFor();
    expect(await lines().first().textContent()).toContain('wacht op verzending');
    expect(await lines().count()).toBe(3);
  });

  it('tells a business customer of the cars of its fleet, with their holders', async () => {
    await open(0);
    await lines().first().waitFor();
    expect(await lines().count()).toBe(10);
    await button('Eerder tonen').click();
    await lines().nth(14).waitFor();
    const holder = lines().getByRole('link').first();
    const name = (await holder.textContent()) ?? '';
    await holder.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  });

  it('says so where nothing happened yet', async () => {
    await open(4);
    await page.evaluate('fake.world.rows.events.splice(0)');
    await page.evaluate(`fake.emit('data.changed', { topics: ['timeline'] })`);
    await timeline().getByText('Hier komt te staan wie wat deed, en wanneer.').waitFor();
  });

  it('keeps long names inside its column, in every scheme and at 200 %', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open(0, { settings: { colorScheme }, width: 640, height: 720 });
      await page.evaluate(`for (const event of fake.world.rows.events) event.actor = 'W'.repeat(160)`);
      await page.evaluate(`fake.emit('data.changed', { topics: ['timeline'] })`);
      await lines().first().getByText('WWWW').waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
      expect(wide).toBe(false);
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations).toEqual([]);
      if (colorScheme === 'light') await page.context().close();
    }
  });
});

describe('taking back what was saved', () => {
  const undo = () => page.getByRole('button', { name: 'Ongedaan maken', exact: true });
  const details = () => page.getByRole('region', { name: 'Gegevens' });

  it('is one press after a change of the details, and a change of its own in the timeline', async () => {
    await open(4);
    const before = (await details().textContent()) ?? '';
    await changeCity('Wijk bij Duurstede');
    await details().getByText('Wijk bij Duurstede').waitFor();
    await undo().click();
    await page.getByText('Ongedaan gemaakt.').first().waitFor();
    expect(await details().textContent()).toBe(before);
    expect(await lines().filter({ hasText: 'Gegevens gewijzigd: plaats' }).count()).toBe(2);
    expect(await undo().count()).toBe(0);
  });

  it('is Ctrl+Z outside of fields, while Ctrl+Z in a field takes back what was typed there', async () => {
    await open(4);
    await changeCity('Wijk bij Duurstede');
    await undo().waitFor();
    await button('Gegevens wijzigen').click();
    const city = page.getByRole('textbox', { name: 'Plaats' });
    await city.press('End');
    await city.pressSequentially('x');
    await city.press('Control+z');
    expect(await city.inputValue()).toBe('Wijk bij Duurstede');
    await button('Annuleren').click();
    await page.keyboard.press('Control+z');
    await page.getByText('Ongedaan gemaakt.').first().waitFor();
    expect(await details().getByText('Wijk bij Duurstede').count()).toBe(0);
  });

  it('links and unlinks an AutoPaspoort again', async () => {
    await open(3);
    const card = page.getByRole('region', { name: /^Eigenaar/ });
    const fleet = (await card.getByText('Gekoppeld aan').first().textContent()) ?? '';
    await card.getByRole('button', { name: 'Ontkoppelen' }).click();
    await card.getByRole('button', { name: 'Ontkoppelen' }).last().click();
    await card.getByText('Niet gekoppeld aan een wagenpark.').waitFor();
    await undo().click();
    await card.getByText(fleet).waitFor();
  });

  it('says why when it cannot be done any more', async () => {
    await open(4);
    await changeCity('Wijk bij Duurstede');
    await page.evaluate(`fake.failNext('customers.update', { code: 'conflict' })`);
    await undo().click();
    await page.getByText('intussen').first().waitFor();
  });
});

describe('telephone number and postcode in the details', () => {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  it('take any spelling, and are shown in one', async () => {
    await open(4);
    await button('Gegevens wijzigen').click();
    await field('Telefoon').fill('0031 (0)6-12 34 56 78');
    await field('Postcode').fill('3511ab');
    await field('Plaats').focus();
    expect(await field('Telefoon').inputValue()).toBe('06 12345678');
    expect(await field('Postcode').inputValue()).toBe('3511 AB');
    await button('Opslaan').click();
    await page.getByRole('region', { name: 'Gegevens' }).getByText('06 12345678').waitFor();
    expect(await page.evaluate('fake.world.rows.customers[4].phone')).toBe('+31612345678');
  });

  it('say at the field what cannot be read, and keep what was typed', async () => {
    await open(4);
    await button('Gegevens wijzigen').click();
    await field('Telefoon').fill('06-123 (Els)');
    await field('Postcode').fill('48529');
    await button('Opslaan').click();
    await page.getByText('Dit is geen volledig telefoonnummer.').waitFor();
    await page.getByText('Schrijf een postcode als 1234 AB').waitFor();
    expect(await field('Telefoon').inputValue()).toBe('06-123 (Els)');
    await field('Telefoon').fill('');
    await field('Postcode').fill('d-48529');
    await button('Opslaan').click();
    await page.getByRole('region', { name: 'Gegevens' }).getByText('D-48529').waitFor();
  });

  it('stay as they were kept before, while something else is changed', async () => {
    await open(4);
    await page.evaluate(`Object.assign(fake.world.rows.customers[4], { phone: '06-123 (Els)', postcode: 'Emmen 12' })`);
    await page.evaluate(`fake.emit('data.changed', { topics: ['customers'] })`);
    await page.getByText('06-123 (Els)').waitFor();
    await changeCity('Zwolle');
    await lines()
      .filter({ hasText: /^Gegevens gewijzigd: plaats\d/ })
      .waitFor();
    expect(await page.evaluate('fake.world.rows.customers[4].phone')).toBe('06-123 (Els)');
  });
});
