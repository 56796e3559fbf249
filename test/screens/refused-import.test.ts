import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Screens, startScreens } from '../support/screens.ts';

describe('what was refused of an import', () => {
  let screens: Screens;
  let page: Page;
  beforeAll(async () => {
    screens = await startScreens();
  });
  afterEach(() => page.context().close());
  afterAll(() => screens.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('is thrown away at once, after saying how many and what goes with it', async () => {
    page = await screens.open({ path: '/' });
    await page.evaluate('fake.refuseImport(37)');
    await page.evaluate(`(async () => {
      const { id } = fake.world.rows.customers[3];
      await api.call('customers.update', { id, changes: { city: 'Ede' }, before: {} });
      Object.assign(fake.world.outbox[0], { state: 'refused', refusal: { code: 'email_in_use', field: 'email' } });
    })()`);
    await page.evaluate("location.hash = '#/synchronisatie'");
    await page.getByText(/^37 wijzigingen uit de import van .* zijn niet overgenomen$/).waitFor();
    await button('Alles van deze import weggooien').click();
    await page.getByText('37 wijzigingen van deze import weggooien?').waitFor();
    await page.getByText('(TT-601-D), en nog 2').waitFor();
    await button('Annuleren').click();
    await button('Alles van deze import weggooien').click();
    await page.getByRole('group', { name: '37 wijzigingen van deze import weggooien?' }).waitFor();
    await button('Alles van deze import weggooien').click();
    await page.getByText('40 wijzigingen zijn weggegooid.').first().waitFor();
    await expect.poll(() => page.getByText('uit de import van').count()).toBe(0);
  });

  it('stands without a colon when it was emptied, since it is about nobody any more', async () => {
    page = await screens.open({ path: '/' });
    await page.evaluate(`(async () => {
      const { id } = fake.world.rows.customers[3];
      await api.call('customers.update', { id, changes: { city: 'Ede' }, before: {} });
      Object.assign(fake.world.outbox[0], { state: 'refused', subject: '', refusal: { code: 'customer_erased' } });
    })()`);
    await page.evaluate("location.hash = '#/synchronisatie'");
    await page.getByText('Deze klant is op eigen verzoek verwijderd.').waitFor();
    const item = page.getByRole('listitem').filter({ hasText: 'Deze klant is op eigen verzoek verwijderd.' });
    expect(await item.getByRole('heading').textContent()).toBe('Gegevens gewijzigd');
  });
});
