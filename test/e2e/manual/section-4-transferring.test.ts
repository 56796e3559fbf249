import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useGarageDay } from '../fixtures/garage-day.ts';
import { DemoPeople, type DemoPerson } from '../pages/demo-people.ts';
import { PortalPages, startBrowser } from '../pages/portal-pages.ts';

const OWN = 'een eigen wachtwoord';
const FLEET = { name: 'Proefrijder Zorg', managerName: 'Fatima Proefrijder', email: 'vloot@proefrijder.example' };
const RECEIVER = { name: 'Noor de Wit', email: 'noor@dewit.example' };

/** Manual, section 4, Overdragen AutoPaspoort vanuit wagenpark account, and the login of section 1 that leads to it. */
describe('4. Overdragen AutoPaspoort vanuit wagenpark account', () => {
  const day = useGarageDay();
  let browser: Browser;
  let manager: PortalPages;
  let receiver: PortalPages;
  let car: DemoPerson;
  beforeAll(async () => {
    browser = await startBrowser();
    const { pages, desk, url } = day();
    manager = await PortalPages.open(browser, url);
    receiver = await PortalPages.open(browser, url, { width: 360 });
    const people = new DemoPeople(desk.page);
    const owner = await people.next('free activated');
    car = await people.next('free activated');
    await pages.openCustomer(owner.plate, owner.name);
    await pages.createFleet(owner.plate, FLEET);
    await pages.openCustomer(car.plate, car.name);
    await pages.link(car.plate, FLEET.name);
    await pages.untilAllSent();
  });
  afterAll(() => browser?.close());

  const mailText = async (address: string) => {
    await expect.poll(() => day().mailsTo(address)).not.toEqual([]);
    return (await day().mailsTo(address)).at(-1)?.text ?? '';
  };

  it('Hij kan nu inloggen in het wagenpark dashboard via Login AutoPaspoort en heeft grip op zijn auto’s', async () => {
    const password = /Tijdelijk wachtwoord: (\S+)/.exec(await mailText(FLEET.email))?.[1] ?? '';
    await manager.logIn(FLEET.email, 'een verkeerd wachtwoord');
    await manager.page.getByText('E-mail of wachtwoord klopt niet.').waitFor();
    await manager.logIn(FLEET.email, password);
    await manager.choosePassword(OWN);
    await manager.heading('Mijn AutoPaspoorten').waitFor();
  });

  it('De wagenparkbeheerder kan via de Mijn AutoPaspoorten lijst de onderhoudsgegevens bekijken', async () => {
    await manager.goTo('/wagenpark');
    const row = manager.row(car.plate);
    expect(await row.getByText(/Verlopen|Binnenkort|Op orde|Onbekend/).count()).toBe(1);
    await row.getByRole('link', { name: car.plate, exact: true }).click();
    await manager.page.getByRole('heading', { name: 'Te verwachten onderhoud en kosten' }).waitFor();
    await manager.page.getByRole('heading', { name: 'Historie' }).waitFor();
  });

  it('Het overdragen van een geactiveerd AutoPaspoort kan alleen worden gedaan door de wagenparkbeheerder in het wagenpark dashboard', async () => {
    const { pages } = day();
    await pages.openCustomer(car.plate, car.name);
    await pages
      .card(car.plate)
      .getByText(/kan alleen de wagenparkbeheerder/)
      .waitFor();
    expect(await pages.page.getByRole('button', { name: /Overdragen/ }).count()).toBe(0);
  });

  it('Het AutoPaspoort kan via het actiemenu worden over gedragen aan een nieuwe eigenaar of bestuurder', async () => {
    await manager.fillInOffer(car.plate, RECEIVER);
    await manager.page.getByText('Dit gaat mee').waitFor();
    await manager.page.getByText(/Jij en de garage hebben dan geen toegang meer/).waitFor();
    await manager.button('Overdragen').click();
    await manager.page.getByText(`Aangeboden aan ${RECEIVER.name} (`).waitFor();
    expect(await mailText(RECEIVER.email)).toContain(car.plate);
  });

  it('De wagenparkbeheerder is de enige die dit kan doen: the desk says until when it is offered and who can end that, and saves what the garage still may see', async () => {
    const { pages, desk, workplace } = day();
    await pages.openCustomer(car.plate, car.name);
    const card = pages.card(car.plate);
    await card.getByText(/^Wordt overgedragen: aangeboden t\/m/).waitFor();
    await card.getByText(/Alleen de beheerder kan het aanbod intrekken/).waitFor();
    expect(await pages.button('Ontkoppelen', card).getAttribute('aria-disabled')).toBe('true');
    const file = join(workplace.folder, 'autopaspoort.pdf');
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await pages.button('Laatste gegevens als PDF', card).click();
    await pages.saveDocument();
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await pages.openFleet(FLEET.name);
    await desk.page
      .getByRole('row', { name: new RegExp(car.plate) })
      .getByText(/^Overdracht t\/m/)
      .waitFor();
  });

  it('Na het overdragen aan een nieuwe eigenaar en de acceptatie door de nieuwe eigenaar verdwijnt het AutoPaspoort uit het wagenparkaccount en heb je geen toegang meer tot de gegevens van deze auto', async () => {
    const { pages, url } = day();
    await pages.openCustomer(car.plate, car.name);
    const link = new RegExp(`${url}(/overdracht/\\S+)`).exec(await mailText(RECEIVER.email))?.[1] ?? '';
    await receiver.goTo(link);
    expect(await receiver.violations()).toEqual([]);
    await receiver.button('Accepteren').click();
    await receiver.choosePassword(OWN);
    await receiver.heading('Mijn auto').waitFor();
    await receiver.page.getByText(car.plate).waitFor();

    await pages.card(car.plate).waitFor({ state: 'detached' });
    await manager.goTo('/wagenpark');
    await manager.heading('Mijn AutoPaspoorten').waitFor();
    await manager.row(car.plate).waitFor({ state: 'detached' });
  });

  it('De bestuurder van de auto kan het AutoPaspoort gebruiken voor inzicht in te verwachte onderhoud, status en historie van de auto', async () => {
    await receiver.goTo('/mijn');
    await receiver.page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await receiver.page.getByRole('heading', { name: 'Te verwachten onderhoud en kosten' }).waitFor();
    await receiver.page.getByRole('heading', { name: 'Historie' }).waitFor();
    await receiver.page
      .getByText(/Verlopen|Binnenkort|Op orde|Onbekend/)
      .first()
      .waitFor();
    expect(await receiver.page.getByText(car.name).count()).toBe(0);
  });

  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)('has pages without accessibility violations, %i pixels wide, %s', async (width, colorScheme) => {
    const visitor = await PortalPages.open(browser, day().url, { width, colorScheme });
    const found: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      found[name] = await visitor.violations();
    };
    await visitor.goTo('/login');
    await look('login');
    await visitor.goTo('/wachtwoord-vergeten');
    await look('wachtwoord vergeten');
    await visitor.logIn('wie@dan.ook.example', 'een verkeerd wachtwoord');
    await look('verkeerd wachtwoord');
    await visitor.logIn(FLEET.email, OWN);
    for (const path of ['/wagenpark', '/wagenpark?q=bestaat-niet', '/mijn', '/account', '/nergens']) {
      await visitor.goTo(path);
      await look(path);
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
