import { describe, expect, it } from 'vitest';
import { useGarageDay } from '../fixtures/garage-day.ts';

const FLEET = 'Kuiper Loodgieters';
const PLATES = 9;

/** Manual, section 3, Bekijken wagenparkaccount. Each test is one sentence of it. */
describe('3. Bekijken wagenparkaccount', () => {
  const day = useGarageDay();
  const pages = () => day().pages;
  const page = () => day().desk.page;
  const rows = () =>
    page()
      .getByRole('row')
      .filter({ has: page().getByRole('link') });

  it('Het overzicht met de wagenparken is te benaderen via het home scherm van je garage account', async () => {
    await pages().goTo('Start');
    await page()
      .getByRole('main')
      .getByRole('link', { name: /Wagenpark klanten/ })
      .click();
    await page().getByRole('heading', { name: 'Wagenpark klanten', level: 1 }).waitFor();
    await page()
      .getByRole('row', { name: new RegExp(FLEET) })
      .waitFor();
  });

  it('Klik op Actie om een overzicht te krijgen van alle kentekens die gekoppeld zijn aan dit wagenpark', async () => {
    await pages().openFleet(FLEET);
    await page().getByText(`${PLATES} kentekens`).first().waitFor();
    expect(await rows().count()).toBe(PLATES);
  });

  it('Vanuit de lijst kun je de klantprofielen en onderhoud status e.d. bekijken', async () => {
    await pages().openFleet(FLEET);
    const first = rows().first();
    expect(await first.getByText(/Op orde|Binnenkort|Verlopen/).count()).toBeGreaterThan(0);
    const plate = (await first.getByRole('link').first().textContent()) ?? '';
    await first.getByRole('link').first().click();
    const card = pages().card(plate);
    await card.waitFor();
    await card.getByRole('heading', { name: 'Te verwachten onderhoud' }).waitFor();
    await card.getByText(/^Historie/).waitFor();
  });
});
