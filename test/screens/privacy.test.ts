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
