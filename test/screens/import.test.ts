import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

test('a file goes from its columns over a dry run into the garage, and can be left out of in part', {
  timeout: 240_000,
}, async () => {
  const page = await screens.open({ path: '/klanten' });
  await page.getByRole('button', { name: 'Import en export' }).click();
  await page.getByRole('button', { name: 'Bestand kiezen' }).click();

  await page.getByText('klanten oud systeem.csv: 240 rijen').waitFor();
  const name = page.getByLabel('Wat kolom Klantnaam bevat');
  expect(await name.inputValue()).toBe('fullName');
  expect(await page.getByLabel('Wat kolom Kleur bevat').inputValue()).toBe('');
  // A field that is chosen for another column leaves the one it was in.
  await page.getByLabel('Wat kolom Kleur bevat').selectOption('phone');
  expect(await page.getByLabel('Wat kolom Telefoon bevat').inputValue()).toBe('');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Controleren' }).click();

  await page.getByText('“KLAAS” is geen Nederlands kenteken.').waitFor();
  expect(await page.getByRole('button', { name: 'Importeren' }).isDisabled()).toBe(true);
  await page.getByLabel('Toon').selectOption('proposed');
  await page.getByLabel('Wat er gebeurt met rij 5').selectOption('existing');
  await page.getByText('2 rijen horen bij klanten die je al hebt').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // Another screen, and back: nothing is lost.
  await page.keyboard.press('Alt+1');
  await page.getByRole('heading', { name: 'Start' }).waitFor();
  await page.evaluate(() => {
    location.hash = '/klanten/importeren';
  });
  await page.getByText('2 rijen horen bij klanten die je al hebt').waitFor();

  await page.getByLabel('1 rij met een fout weglaten en de rest importeren').check();
  await page.getByRole('button', { name: 'Importeren' }).click();
  await page.getByText('Rij 120 van 240 geïmporteerd…').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Afbreken en niets importeren' }).click();
  await page.getByText('Dit gaat er gebeuren').waitFor();
});

test('columns that were chosen stay so over another screen and another sheet, and a sheet is read at a button', async () => {
  const page = await screens.open({ path: '/klanten/importeren' });
  const colour = page.getByLabel('Wat kolom Kleur bevat');
  await page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await colour.selectOption('notes');
  await page.keyboard.press('Alt+1');
  await page.getByRole('heading', { name: 'Start' }).waitFor();
  await page.evaluate(() => {
    location.hash = '/klanten/importeren';
  });
  await colour.waitFor();
  expect(await colour.inputValue()).toBe('notes');

  const sheet = page.getByLabel('Werkblad', { exact: true });
  const read = page.getByRole('button', { name: 'Werkblad lezen' });
  const whatIsRead = () =>
    page.evaluate(async () => {
      const state = await window.api.call('import.state', undefined);
      return state.ok ? state.value.sheet : state.error.code;
    });
  const readBefore = await whatIsRead();
  await sheet.selectOption('Oud');
  await expect.poll(() => read.isEnabled()).toBe(true);
  // Asked after whatever choosing it asked for.
  expect(await whatIsRead()).toBe(readBefore);
  expect(await colour.inputValue()).toBe('notes');
  await read.click();
  await page.getByLabel('Wat kolom Mail bevat').waitFor();
  await sheet.selectOption('Klanten');
  await read.click();
  await colour.waitFor();
  expect(await colour.inputValue()).toBe('notes');
});

test('each step of an import has the focus when it comes, and is read out', async () => {
  const page = await screens.open({ path: '/klanten/importeren' });
  const step = (name: string) => page.locator('section:focus').and(page.getByRole('region', { name, exact: true }));
  const said = page.getByRole('status');
  await page.getByRole('button', { name: 'Bestand kiezen' }).focus();
  await page.keyboard.press('Enter');
  await step('Kolommen').waitFor();
  await page.getByRole('button', { name: 'Controleren' }).focus();
  await page.keyboard.press('Enter');
  await step('Controle').waitFor();
  await said.filter({ hasText: 'De controle is klaar: 1 rij met een fout.' }).waitFor({ state: 'attached' });
  await page.getByLabel('1 rij met een fout weglaten en de rest importeren').check();
  await page.getByRole('button', { name: 'Importeren' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Rij 120 van 240 geïmporteerd…').waitFor();
  await page.evaluate('fake.finishImport()');
  await step('Klaar').waitFor();
  await said.filter({ hasText: 'Het bestand is geïmporteerd' }).waitFor({ state: 'attached' });
});

test('whoever is at another screen hears that a file was imported, and is told so in sight', async () => {
  const page = await screens.open({ path: '/klanten/importeren' });
  await page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.getByLabel('1 rij met een fout weglaten en de rest importeren').check();
  await page.getByRole('button', { name: 'Importeren' }).click();
  await page.getByText('Rij 120 van 240 geïmporteerd…').waitFor();
  await page.keyboard.press('Alt+1');
  await page.getByRole('heading', { name: 'Start' }).waitFor();
  await page.evaluate('fake.finishImport()');
  const said = page.getByText('Het bestand is geïmporteerd');
  await page.getByRole('status').filter({ has: said }).waitFor({ state: 'attached' });
  await expect.poll(() => said.count()).toBe(2);
});

test('what is wrong with a file is said, with the way on', async () => {
  const page = await screens.open({ path: '/klanten/importeren' });
  await page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await page.evaluate(`fake.failNext('import.check', { code: 'import_no_name' })`);
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.getByText('Er is geen kolom met een naam gekozen.').waitFor();
  await page.getByText('Kies voor één kolom Naam, Achternaam of Bedrijfsnaam.').waitFor();
});

test('customers, passports and the overview of a fleet are saved for a spreadsheet', async () => {
  const page = await screens.open({ path: '/klanten/importeren' });
  const group = page.getByRole('group', { name: 'Klanten met hun auto’s' });
  await group.getByRole('button', { name: 'CSV' }).click();
  await page.getByText('Bewaard als Documenten/customers.csv.').first().waitFor();
  await page.evaluate(`fake.failNext('export.save', { code: 'disk_full' })`);
  await group.getByRole('button', { name: 'Excel' }).click();
  await page.getByRole('alert').first().waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
