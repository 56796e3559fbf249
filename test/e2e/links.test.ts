import { describe, expect } from 'vitest';
import { customerLink } from '../../src/shared/domain/customer-link.ts';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

describe('a link to a customer', () => {
  test('is handed over by a second start, and asked about before anything opens', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const { page } = await workplace.startDesk('balie', central.url, ['--demo']);
    const pages = new DeskPages(page);
    await pages.logIn();
    await pages.untilAllSent();
    const customer = await page.evaluate(async () => {
      const list = await window.api.call('customers.list', { limit: 1 });
      return list.ok ? (list.value.rows[0] ?? null) : null;
    });
    if (!customer) throw new Error('The demo garage has no customers');
    // The second start ends as soon as it has handed the link over.
    await expect(workplace.startDesk('balie', central.url, ['--', customerLink(customer.id)])).rejects.toThrow();
    await page.getByText(`Een ander programma wil klant ${customer.name} openen.`).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Start');
    await pages.button('Openen').click();
    await page.getByRole('heading', { name: customer.name, level: 1 }).waitFor();
    await pages.button('Kopieer link').click();
    await page.getByText('De link naar deze klant is gekopieerd.').first().waitFor();
  });

  test('that started the program waits for the login, and anything else is no link', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const id = '019ab000-0000-7000-8000-0000000000a1';
    const { page } = await workplace.startDesk('balie', central.url, ['--demo', '--', customerLink(id)]);
    const pages = new DeskPages(page);
    expect(await page.getByText(/^Een ander programma/).count()).toBe(0);
    await pages.logIn();
    await page.getByText('Een ander programma wil een klant openen die hier niet bekend is.').first().waitFor();
    await pages.button('Sluiten').click();
    await expect(workplace.startDesk('balie', central.url, ['--', 'igarage://klant/TT601D'])).rejects.toThrow();
    const pending = await page.evaluate(() => window.api.call('links.pending', undefined));
    expect(pending).toEqual({ ok: true, value: { customerId: null } });
  });
});
