import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the data of a customer', () => {
  it('is shown from the profile, and saved as PDF or as a file', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 1)}` });
    await button('Privacy').click();
    await page.getByRole('heading', { name: 'Gegevens van deze klant' }).waitFor();
    await button('Gegevens tonen').click();
    await page.getByRole('dialog').getByText('Geef het alleen aan de klant zelf').waitFor();
    await button('Bewaren als bestand (JSON)').click();
    await page.getByText('Het document is bewaard als Documenten/document.json.').waitFor();
    await button('Bewaren als PDF').click();
    await page.getByText('Het document is bewaard als Documenten/document.pdf.').waitFor();
  });

  it('is no data of another document: only this one can be had as a file', async () => {
    page = await screens.open({ path: `/wagenparken/${fakeId(5, 1)}` });
    await button('Overzicht als PDF').click();
    await button('Bewaren als PDF').waitFor();
    expect(await button('Bewaren als bestand (JSON)').count()).toBe(0);
  });
});

describe('Wie keek en wijzigde', () => {
  const part = () => page.getByRole('region', { name: 'Wie keek en wijzigde' });
  const row = (text: string) => part().getByRole('row').filter({ hasText: text });

  it('says when, what, who and at which desk, also what was told later, and shows earlier lines when asked', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 2)}/privacy` });
    await row('Gegevens gewijzigd').getByText('Sanne de Boer').waitFor();
    await row('AutoPaspoort afgedrukt').getByText('Joris Bakker').waitFor();
    await row('Gegevens van deze klant opgeslagen als bestand').getByText('BALIE-1').waitFor();
    await row('Lijst van alle klanten opgeslagen als bestand').waitFor();
    await row('BALIE-WERKPLAATS').getByText('16-11-2026 16:20').waitFor();
    await row('BALIE-WERKPLAATS').getByText('gemeld 18-11-2026 08:31').waitFor();
    expect(await part().getByText('gemeld').count()).toBe(1);
    const lines = part().locator('tbody').getByRole('row');
    expect(await lines.count()).toBe(10);
    for (const last of [20, 30, 32]) {
      await part().getByRole('button', { name: 'Eerder tonen' }).click();
      await lines.nth(last - 1).waitFor();
      expect(await lines.count()).toBe(last);
    }
    expect(await part().getByRole('button', { name: 'Eerder tonen' }).count()).toBe(0);
  });

  it('is asked anew whenever it comes on the screen', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 1)}/privacy` });
    await part().getByText('Hier heeft nog niemand gekeken').waitFor();
    await page.getByRole('link', { name: 'Klantprofiel' }).click();
    await page.evaluate("fake.failNext('customers.audit', { code: 'service_trouble' })");
    await button('Privacy').click();
    await part().getByText('iGarage geeft een storing.').waitFor();
    await part().getByRole('button', { name: 'Opnieuw proberen' }).click();
    await part().getByText('Hier heeft nog niemand gekeken').waitFor();
  });

  it('says without a network where the list is, and the rest of the screen works', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 2)}`, sync: { online: false } });
    await page.evaluate("fake.failNext('customers.audit', { code: 'service_unreachable' })");
    await button('Privacy').click();
    await part().getByText('Er is geen verbinding: wie keek en wijzigde staat bij iGarage').waitFor();
    expect(await button('Klant verwijderen…').isEnabled()).toBe(true);
    await page.evaluate('fake.setSync({ online: true })');
    await row('Gegevens gewijzigd').waitFor();
    expect(await part().getByText('Er is geen verbinding').count()).toBe(0);
  });

  it('is there in English too', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 2)}/privacy`, settings: { language: 'en' } });
    const english = page.getByRole('region', { name: 'Who looked and who changed' });
    await english.getByRole('row').filter({ hasText: 'List of all customers saved as a file' }).waitFor();
    await english.getByText('told 18/11/2026 08:31').waitFor();
  });
});

describe('erasing a customer', () => {
  const calls = (): Promise<readonly string[]> => page.evaluate('window.calls');
  const RECORD = `(() => {
    window.calls = [];
    const call = fake.bridge.call.bind(fake.bridge);
    fake.bridge.call = (name, input) => { window.calls.push(name); return call(name, input); };
  })()`;

  it('says what goes and what stays, asks once more, and ends at the list without the customer', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 2)}` });
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await button('Privacy').click();
    await page.getByText('facturen bewaart dit programma niet').waitFor();
    await page.evaluate(RECORD);
    await button('Klant verwijderen…').click();
    await page.getByText(`${name} voorgoed verwijderen?`).waitFor();
    await button('Annuleren').click();
    await button('Klant verwijderen…').click();
    expect(await calls()).not.toContain('customers.erase');
    await button('Voorgoed verwijderen').click();
    await page
      .getByRole('status')
      .filter({ hasText: `${name} is verwijderd.` })
      .waitFor({ state: 'attached' });
    await page.getByRole('heading', { level: 1, name: 'Klanten' }).waitFor();
    const left: readonly string[] = await page.evaluate('fake.world.rows.customers.map(({ id }) => id)');
    expect(left.length).toBeGreaterThan(0);
    expect(left).not.toContain(fakeId(1, 2));
  });

  it('says what has to be done first, and where', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 0)}/privacy` });
    await page.getByText('Deze klant heeft een wagenpark account dat in gebruik is.').waitFor();
    expect(await button('Klant verwijderen…').isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Daarheen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Account instellingen' }).waitFor();
  });

  it('says without a network when it is done everywhere, and why the service refused', async () => {
    page = await screens.open({ path: `/klanten/${fakeId(1, 2)}/privacy`, sync: { online: false } });
    await button('Klant verwijderen…').click();
    await page.getByText('gewist zodra dit is verzonden').waitFor();
    await page.evaluate("fake.failNext('customers.erase', { code: 'transfer_under_way' })");
    await button('Voorgoed verwijderen').click();
    await page.getByRole('alert').waitFor();
    await button('Klant verwijderen…').waitFor();
  });
});
