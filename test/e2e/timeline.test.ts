import { describe, expect } from 'vitest';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

describe('the timeline of a customer', () => {
  test('says at both desks of a garage who did what, also what was done without a network', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const here = new DeskPages((await workplace.startDesk('balie-1', central.url, ['--demo'])).page);
    const there = new DeskPages((await workplace.startDesk('balie-2', central.url, ['--demo'])).page);
    for (const pages of [here, there]) await pages.logIn();
    const lines = (pages: DeskPages) => pages.page.getByRole('region', { name: 'Tijdlijn' }).getByRole('listitem');

    await here.createCustomer({ firstName: 'Tijs', lastName: 'Lijnstra', email: 'tijs.lijnstra@post.example' });
    await lines(here).filter({ hasText: 'Klant aangemaakt' }).waitFor();
    await there.openCustomer('Lijnstra', 'Tijs Lijnstra');
    await lines(there)
      .filter({ hasText: /Klant aangemaakt.*Sanne de Boer/ })
      .waitFor();

    await central.stop();
    await here.button('Gegevens wijzigen').click();
    await here.field('Plaats').fill('Zwolle');
    await here.button('Opslaan').click();
    const change = lines(here).filter({ hasText: 'Gegevens gewijzigd: plaats' });
    await change.filter({ hasText: 'wacht op verzending' }).waitFor();

    await workplace.startCentral({ port: central.port });
    await lines(there).filter({ hasText: 'Gegevens gewijzigd: plaats' }).waitFor();
    await change.filter({ hasNotText: 'wacht op verzending' }).waitFor();
    expect(await lines(there).allTextContents()).toEqual(await lines(here).allTextContents());
  });
});
