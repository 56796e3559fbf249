import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PortalVisitor } from '../../support/portal-visitor.ts';
import { useGarageDay } from '../fixtures/garage-day.ts';
import { DemoPeople, type DemoPerson } from '../pages/demo-people.ts';

/** Manual, section 1, Aanmaken wagenparkaccount. Each test is one sentence of it. */
describe('1. Aanmaken wagenparkaccount', () => {
  const day = useGarageDay();
  const pages = () => day().pages;
  let people: DemoPeople;
  let manager: DemoPerson;
  const fleet = { name: 'Proefrijder Zorg', managerName: 'Fatima Proefrijder', email: 'vloot@proefrijder.example' };
  beforeAll(async () => {
    people = new DemoPeople(day().desk.page);
    manager = await people.next('free activated');
  });

  const open = async (person: DemoPerson) => {
    await pages().openCustomer(person.plate, person.name);
    return pages().card(person.plate);
  };
  const openForm = async (person: DemoPerson) => {
    const card = await open(person);
    await pages().button('Aanmaken Fleet Account', card).click();
    return card;
  };
  const fillIn = async (person: DemoPerson, changes: Partial<typeof fleet> = {}) => {
    const card = await openForm(person);
    const values = { ...fleet, ...changes };
    await pages().field('Naam wagenpark', card).fill(values.name);
    await pages().field('Naam wagenparkbeheerder', card).fill(values.managerName);
    await pages().field('E-mail voor het wagenpark account', card).fill(values.email);
    await pages().button('Aanmaken', card).click();
    return card;
  };

  it('Met het Wagenpark account geef je zakelijke klanten met een eigen wagenpark meer inzicht in de onderhouds status van hun auto’s', async () => {
    await pages().goTo('Wagenpark klanten');
    const row = day().desk.page.getByRole('row', { name: /Kuiper Loodgieters/ });
    expect(await row.getByText(/verlopen|binnenkort|Op orde/).count()).toBeGreaterThan(0);
  });

  it('Zorg eerst dat de wagenparkbeheerder een geactiveerd AutoPaspoort heeft om het wagenpark account aan te kunnen maken', async () => {
    const card = await open(await people.next('not activated'));
    const button = pages().button('Aanmaken Fleet Account', card);
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await card.getByText('Dit AutoPaspoort is nog niet geactiveerd.').waitFor();
  });

  it('Open het klantprofiel en klik op de button aanmaken fleet account bij Eigenaar / bestuurdersprofiel', async () => {
    const card = await openForm(manager);
    await card.getByRole('heading', { name: 'Aanmaken Fleet Account' }).waitFor();
  });

  it('Kies vervolgens Aanmaken Fleet Account, vul de gegevens in en klik op aanmaken', async () => {
    const card = await fillIn(manager);
    await card.getByText('Wagenpark account aangemaakt').waitFor();
    await pages().untilAllSent();
  });

  it('Het wagenpark account is nu aangemaakt en kan je bekijken via Wagenpark klanten op het home scherm', async () => {
    const { page } = day().desk;
    await pages().goTo('Start');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Wagenpark klanten/ })
      .click();
    await page.getByRole('heading', { name: 'Wagenpark klanten', level: 1 }).waitFor();
    await page.getByRole('row', { name: new RegExp(fleet.name) }).waitFor();
    await pages().openFleet(fleet.name);
    await page.getByText(fleet.managerName).waitFor();
  });

  it('Het wagenpark account is gekoppeld aan de auto van de wagenparkbeheerder', async () => {
    const card = await open(manager);
    await card.getByText('Beheert het wagenpark').waitFor();
    await card.getByRole('link', { name: fleet.name }).first().waitFor();
  });

  it('De wagenparkbeheerder ontvangt vervolgens een e-mail met de login gegevens voor het wagenpark dashboard', async () => {
    await expect.poll(() => day().mailsTo(fleet.email)).toHaveLength(1);
    const mails = await day().mailsTo(fleet.email);
    expect(mails[0]?.text).toContain(fleet.email);
    expect(mails[0]?.text).toMatch(/[Ww]achtwoord/);
    expect(mails[0]?.text).toContain(fleet.name);
  });

  it('De login in het wagenpark dashboard gaat via Login AutoPaspoort via iGarage.nl login', async () => {
    const [mail] = await day().mailsTo(fleet.email);
    expect(mail?.text).toContain('Login AutoPaspoort');
    expect(mail?.text).toContain('iGarage.nl');
  });

  it('Het email adres voor het wagenpark account moet anders zijn dan het email adres van het AutoPaspoort van de wagenparkbeheerder zelf', async () => {
    const other = await people.next('free activated');
    const card = await fillIn(other, { name: 'Zelfde adres', email: other.email });
    await card.getByText('Dit is het e-mailadres van het AutoPaspoort van de beheerder zelf.').waitFor();
    expect(await pages().field('Naam wagenpark', card).inputValue()).toBe('Zelfde adres');
    expect(await day().mailsTo(other.email)).toEqual([]);
  });

  it('AutoPaspoorten gekoppeld aan een wagenpark kunnen alleen door de wagenparkbeheerder worden overgedragen aan een andere bestuurder via het wagenparkdashboard', async () => {
    const driver = await people.next('free activated');
    const card = await open(driver);
    await pages().link(driver.plate, fleet.name);
    await card.getByText(/Overdragen aan een andere bestuurder kan alleen de wagenparkbeheerder/).waitFor();
    expect(
      await day()
        .desk.page.getByRole('button', { name: /Overdragen/ })
        .count(),
    ).toBe(0);
  });

  it('Wil je het wagenpark account eerst helemaal voor je klant inrichten? Maak dan eerst een wagenparkaccount aan met een niet in iGarage gebruikt email adres van je garage', async () => {
    const owner = await people.next('free activated');
    const own = { name: 'Eerst inrichten', email: 'inrichten@garage-de-brug.example' };
    const taken = await fillIn(owner, { ...own, email: fleet.email });
    await taken.getByText('Dit e-mailadres is al in gebruik in iGarage.').waitFor();
    await pages().field('E-mail voor het wagenpark account', taken).fill(own.email);
    await pages().button('Aanmaken', taken).click();
    await taken.getByText('Wagenpark account aangemaakt').waitFor();
    await pages().untilAllSent();
    await expect.poll(() => day().mailsTo(own.email)).toHaveLength(1);
  });

  it('en zet deze later via account instellingen om naar het email adres van de wagenpark beheerder', async () => {
    const { page } = day().desk;
    await pages().openFleet('Eerst inrichten');
    await page
      .getByRole('link', { name: 'Account instellingen' })
      .or(pages().button('Account instellingen'))
      .first()
      .click();
    await pages().field('E-mail voor het wagenpark account').fill('beheerder@klant.example');
    await pages().button('Opslaan').click();
    await page.getByText('beheerder@klant.example').first().waitFor();
    await pages().untilAllSent();
    expect(await day().mailsTo('beheerder@klant.example')).toEqual([]);
  });

  it('De inlog gegevens moet je vervolgens zelf aan de wagenparkbeheerder verstrekken', async () => {
    const { page } = day().desk;
    await pages().openFleet('Eerst inrichten');
    await pages().button('Inloggegevens overhandigen').click();
    const dialog = page.getByRole('dialog', { name: 'Inloggegevens overhandigen' });
    await dialog.getByText('De login is beheerder@klant.example.').waitFor();
    await pages().button('Wachtwoord maken', dialog).click();
    const shown = dialog.getByText(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    const password = (await shown.textContent()) ?? '';
    const manager = new PortalVisitor(day().url);
    expect((await manager.logIn('beheerder@klant.example', password)).text).toContain('Mijn AutoPaspoorten');

    const file = join(day().workplace.folder, 'inloggegevens.pdf');
    await day().desk.app.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await pages().button('Brief als PDF', dialog).click();
    await pages().saveDocument();
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await pages().button('Inloggegevens overhandigen').click();
    expect(await dialog.getByText(password).count()).toBe(0);
    await pages().button('Wachtwoord maken', dialog).click();
    await dialog.getByText('Bij dit e-mailadres is al een eigen wachtwoord gekozen.').waitFor();
    await page.keyboard.press('Escape');
    expect(await day().mailsTo('beheerder@klant.example')).toEqual([]);
  });
});
