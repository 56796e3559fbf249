import { setTimeout } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

describe('what was typed and not saved', () => {
  test('is there again after the power went a second later, and can be saved or thrown away', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await workplace.startDesk('balie', central.url, ['--demo']);
    const pages = new DeskPages(desk.page);
    await pages.logIn();
    const { name } = await pages.openFirstActivatedHolder();
    await pages.button('Gegevens wijzigen').click();
    await pages.field('Plaats').fill('Stroomuitval');
    await desk.page.keyboard.press('Control+n');
    await pages.field('Voornaam').fill('Half');
    await pages.field('Achternaam').pressSequentially('Getypt');
    // The second of the promise.
    await setTimeout(1_000);
    await desk.kill();

    const again = await workplace.startDesk('balie', 'http://127.0.0.1:9');
    const after = new DeskPages(again.page);
    const left = again.page.getByRole('region', { name: 'Niet opgeslagen' });
    await left.getByRole('link', { name: 'Nieuwe klant' }).click();
    await again.page.getByText(/^Niet opgeslagen invoer van \d{2}:\d{2} hersteld\.$/).waitFor();
    expect(await after.field('Voornaam').inputValue()).toBe('Half');
    expect(await after.field('Achternaam').inputValue()).toBe('Getypt');
    await after.button('Opslaan').click();
    await again.page.getByRole('heading', { name: 'Half Getypt', level: 1 }).waitFor();

    await after.goTo('Start');
    await left.getByRole('link', { name: `Klantgegevens: ${name}` }).click();
    expect(await after.field('Plaats').inputValue()).toBe('Stroomuitval');
    await after.button('Weggooien').click();
    await after.goTo('Start');
    await again.page.getByText('Verzenden', { exact: true }).waitFor();
    expect(await left.count()).toBe(0);
  });
});
