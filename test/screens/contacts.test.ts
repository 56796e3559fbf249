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
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const panel = () => page.getByRole('region', { name: 'Contactpersonen' });
const rows = () => panel().getByRole('listitem');
const kept = () => page.evaluate(`fake.world.rows.contacts.filter((row) => row.customerId === '${fakeId(1, 10)}')`);

/** The second company of the fake garage, with a contact of its own and one of its fleet. */
async function open(path = `/klanten/${fakeId(1, 10)}`): Promise<void> {
  page = await screens.open({ path });
  await rows().first().waitFor();
}

describe('contacts', () => {
  it('are added in place with a number in any spelling, and can be taken back', async () => {
    await open();
    await button('Contactpersoon toevoegen').click();
    await field('Naam').fill('Anna Aalbers');
    await field('Functie').fill('Directie');
    await panel().getByRole('textbox', { name: 'Telefoon' }).fill('0031 (0)6-12345678');
    await panel().getByRole('textbox', { name: 'E-mail' }).fill('Anna@Bedrijf.example');
    await button('Opslaan').click();
    await rows().filter({ hasText: 'Anna AalbersDirectie06 12345678anna@bedrijf.example' }).waitFor();
    await button('Ongedaan maken').click();
    await expect.poll(() => rows().filter({ hasText: 'Anna' }).count()).toBe(0);
  });

  it('are changed and removed, each with an undo', async () => {
    await open();
    const [before] = (await kept()) as [{ fullName: string }];
    await button(`${before.fullName} wijzigen`).click();
    await field('Functie').fill('Boekhouding');
    await button('Opslaan').click();
    await rows().filter({ hasText: 'Boekhouding' }).waitFor();
    await button('Ongedaan maken').click();
    await rows().filter({ hasText: 'Administratie' }).waitFor();
    expect(await kept()).toContainEqual(before);
    await button(`${before.fullName} verwijderen`).click();
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByText(`${before.fullName} is verwijderd.`).first().waitFor();
    await button('Ongedaan maken').last().click();
    await expect.poll(() => rows().count()).toBe(2);
  });

  it('say at the field what is wrong, and keep what was typed while the person is elsewhere', async () => {
    await open();
    await button('Contactpersoon toevoegen').click();
    await panel().getByRole('textbox', { name: 'Telefoon' }).fill('na vijven');
    await button('Opslaan').click();
    await panel().getByText('Vul dit veld in.').waitFor();
    await panel().getByText('Dit is geen volledig telefoonnummer.').waitFor();
    await page.evaluate(`location.hash = '/klanten'`);
    await page.getByRole('heading', { level: 1, name: 'Klanten' }).waitFor();
    await page.evaluate(`location.hash = '/klanten/${fakeId(1, 10)}'`);
    await panel().getByRole('textbox', { name: 'Telefoon' }).waitFor();
    expect(await panel().getByRole('textbox', { name: 'Telefoon' }).inputValue()).toBe('na vijven');
  });

  it('of a fleet stand in its settings, and beside it where its plates are', async () => {
    await open(`/wagenparken/${fakeId(5, 1)}/instellingen`);
    await button('Contactpersoon toevoegen').click();
    await field('Naam').fill('Zoë Zonneveld');
    await panel().getByRole('button', { name: 'Opslaan' }).click();
    await expect.poll(() => rows().count()).toBe(2);
    await page.evaluate(`location.hash = '/wagenparken/${fakeId(5, 1)}'`);
    await page.getByRole('link', { name: 'en nog 1' }).waitFor();
    await page.evaluate(`location.hash = '/klanten/${fakeId(1, 10)}'`);
    await expect.poll(() => rows().count()).toBe(3);
    await page.getByRole('region', { name: 'Tijdlijn' }).getByText('Contactpersoon toegevoegd').waitFor();
  });

  it('name who was found when the search finds a contact', async () => {
    await open();
    const [first] = (await kept()) as [{ fullName: string }];
    await page.keyboard.press('Control+k');
    await page.keyboard.type(first.fullName);
    await page
      .getByRole('option')
      .filter({ hasText: 'contactpersoon' })
      .filter({ hasText: first.fullName })
      .first()
      .waitFor();
  });
});
