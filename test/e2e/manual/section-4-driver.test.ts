import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, dutchDay } from '../../../src/shared/domain/dates.ts';
import { useGarageDay } from '../fixtures/garage-day.ts';
import { DemoPeople, type DemoPerson } from '../pages/demo-people.ts';
import { PortalPages, startBrowser } from '../pages/portal-pages.ts';

/** A driver picks a day of the coming week. */
const DAY = addDays(dutchDay(new Date()), 5);

/** Manual, section 4: what the driver uses the AutoPaspoort for. The driver has a phone; the garage its desk. */
describe('4. De bestuurder van de auto', () => {
  const day = useGarageDay();
  let browser: Browser;
  let driver: PortalPages;
  let person: DemoPerson;
  let car: string;

  /** The text of the last mail to the driver that is about this, once it is there. */
  const mailText = (subject: RegExp) =>
    vi.waitFor(
      async () => {
        const found = (await day().mailsTo(person.email)).filter((mail) => subject.test(mail.subject));
        if (found.length === 0) throw new Error(`No mail ${subject}`);
        return found.at(-1)?.text ?? '';
      },
      { timeout: 60_000, interval: 200 },
    );

  beforeAll(async () => {
    browser = await startBrowser();
    const { pages, desk, url } = day();
    driver = await PortalPages.open(browser, url, { width: 360 });
    person = await new DemoPeople(desk.page).next('not activated');
    await pages.openCustomer(person.plate, person.name);
    await pages.button('Uitnodiging opnieuw versturen', pages.card(person.plate)).click();
    const link = new RegExp(`${url}(/activeren/\\S+)`).exec(await mailText(/^Activeer/))?.[1] ?? '';
    await driver.goTo(link);
    await driver.button('AutoPaspoort activeren').click();
    await driver.choosePassword('een eigen wachtwoord');
    await driver.heading('Mijn auto').waitFor();
    await driver.page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await driver.page.getByRole('heading', { name: 'Historie' }).waitFor();
    car = new URL(driver.page.url()).pathname;
  });
  afterAll(() => browser?.close());

  it('De bestuurder van de auto kan het AutoPaspoort gebruiken voor: Inzicht in te verwachte onderhoud, status en historie van de auto', async () => {
    await driver.goTo(car);
    await driver.page.getByRole('heading', { name: 'Te verwachten onderhoud en kosten' }).waitFor();
    await driver.page.getByText(/^Verwachte kosten bij elkaar/).waitFor();
    await driver.page.getByText(/is een indicatie, inclusief btw/).waitFor();
    await driver.page
      .getByText(/^(Verlopen|Binnenkort|Op orde|Onbekend)$/)
      .first()
      .waitFor();
    expect(await driver.violations()).toEqual([]);
  });

  it('Onbekend lampje op je dashboard? Met een dynamische FAQ advies voor de bestuurder', async () => {
    const { page } = driver;
    await driver.goTo(car);
    await page.getByRole('link', { name: /^Onbekend lampje/ }).click();
    expect(await driver.violations()).toEqual([]);
    await page.getByRole('link', { name: 'Geel of oranje' }).click();
    await page.getByRole('link', { name: 'Motorstoring' }).click();
    await page.getByRole('heading', { name: 'Hoe brandt het lampje?' }).waitFor();
    expect(await driver.violations()).toEqual([]);
    await page.getByRole('link', { name: 'Het brandt steeds' }).click();
    await page.getByRole('link', { name: 'Nee', exact: true }).click();
    await page.getByRole('heading', { name: 'Maak een afspraak' }).waitFor();
    expect(await driver.violations()).toEqual([]);
    await page.getByRole('link', { name: 'Afspraak maken voor dit lampje' }).click();
    await page.getByText('Motorstoring (geel of oranje)').waitFor();
    expect(await driver.field('Waarvoor').inputValue()).toBe('light');
  });

  it('Eenvoudig afspraken maken', async () => {
    const { pages, desk } = day();
    await driver.goTo(`${car}/afspraak?lampje=engine%2Famber`);
    await driver.field('Liefst op').fill(DAY);
    await driver.page.getByRole('radio', { name: 'Ochtend' }).check();
    await driver.field('Kilometerstand (niet verplicht)').fill('84.210');
    await driver.field('Bericht voor de garage (niet verplicht)').fill('Het brandt sinds gisteren.');
    expect(await driver.violations()).toEqual([]);
    await driver.button('Afspraak aanvragen').click();
    await driver.page.getByText(/^Je aanvraag is verstuurd/).waitFor();

    await pages.goTo('Afspraken');
    const request = desk.page.getByRole('article', { name: new RegExp(person.plate) });
    await request.getByText('Motorstoring (geel of oranje)').waitFor();
    await request.getByText('Het brandt sinds gisteren.').waitFor();
    await pages.button('Andere tijd voorstellen', request).click();
    await pages.field('Tijd', request).fill('13.30');
    await pages.button('Voorstel versturen', request).click();
    await request.getByText('Andere tijd voorgesteld').waitFor();

    expect(await mailText(/^Voorstel/)).toContain('13:30');
    await driver.goTo(`${car}/afspraak`);
    expect(await driver.violations()).toEqual([]);
    await driver.button('Deze tijd accepteren').click();
    await driver.page.getByText('De afspraak staat vast.').waitFor();
    await request.getByText('Gepland', { exact: true }).waitFor();

    await pages.openCustomer(person.plate, person.name);
    await pages.card(person.plate).getByRole('heading', { name: 'Afspraken' }).waitFor();
  });

  it('Onderhoudsmeldingen en herinneringen ontvangen', async () => {
    const folder = join(day().workplace.folder, 'central', 'mail');
    const reminders = async () => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
      const mails = await Promise.all(files.map((name) => simpleParser(readFileSync(join(folder, name)))));
      return mails.filter(({ headers }) => headers.has('list'));
    };
    await expect.poll(async () => (await reminders()).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const [reminder] = await reminders();
    const link = /(https?:\/\/\S+\/afmelden\/\S+)/.exec(reminder?.text ?? '')?.[1] ?? '';
    // The mail may be from before the service moved to this address.
    await driver.goTo(new URL(link).pathname);
    expect(await driver.violations()).toEqual([]);
    await driver.button('Uitzetten').click();
    await driver.page.getByText(/^Uitgezet/).waitFor();
    await driver.goTo('/mijn');
    await driver.page.getByRole('link', { name: 'Berichten en herinneringen' }).click();
    await driver.page.getByRole('checkbox', { name: /APK/ }).uncheck();
    await driver.button('Opslaan').click();
    await driver.page.getByText('Opgeslagen.').waitFor();
    expect(await driver.page.getByRole('checkbox', { name: /APK/ }).isChecked()).toBe(false);
    expect(await driver.violations()).toEqual([]);
  });

  it('(beside the manual) has pages without accessibility violations on a wide screen, in the dark', async () => {
    const visitor = await PortalPages.open(browser, day().url, { width: 1280, colorScheme: 'dark' });
    await visitor.logIn(person.email, 'een eigen wachtwoord');
    await visitor.heading('Mijn auto').waitFor();
    const found: Record<string, readonly string[]> = {};
    const paths = [
      '',
      '/afspraak',
      '/lampje',
      '/lampje?kleur=red',
      '/lampje/coolant',
      '/lampje/coolant?kleur=red&antwoord=0',
    ];
    for (const path of [...paths.map((rest) => `${car}${rest}`), '/mijn/berichten']) {
      await visitor.goTo(path);
      found[path] = await visitor.violations();
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
