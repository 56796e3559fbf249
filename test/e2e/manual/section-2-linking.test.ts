import { beforeAll, describe, expect, it } from 'vitest';
import { useGarageDay } from '../fixtures/garage-day.ts';
import { DemoPeople, type DemoPerson } from '../pages/demo-people.ts';

const FLEET = 'Kuiper Loodgieters';

/** Manual, section 2, Koppelen AutoPaspoort aan wagenparkaccount. Each test is one sentence of it. */
describe('2. Koppelen AutoPaspoort aan wagenparkaccount', () => {
  const day = useGarageDay();
  const pages = () => day().pages;
  let people: DemoPeople;
  let driver: DemoPerson;
  beforeAll(async () => {
    people = new DemoPeople(day().desk.page);
    driver = await people.next('free activated');
  });

  const open = async (person: DemoPerson) => {
    await pages().openCustomer(person.plate, person.name);
    return pages().card(person.plate);
  };
  const platesOf = async (fleet: string, plate: string) => {
    await pages().openFleet(fleet);
    return day().desk.page.getByRole('row', { name: new RegExp(plate) });
  };

  it('Manier 1: voor reeds geactiveerde AutoPaspoorten via de details van het eigenaar / bestuurdersprofiel', async () => {
    const waiting = await open(await people.next('not activated'));
    expect(await pages().button('Koppelen', waiting).getAttribute('aria-disabled')).toBe('true');
    await waiting.getByText('Koppelen kan zodra de klant het AutoPaspoort heeft geactiveerd.').waitFor();
    const card = await open(driver);
    expect(await pages().button('Koppelen', card).getAttribute('aria-disabled')).not.toBe('true');
  });

  it('Selecteer het wagenpark account door de naam te typen en bevestig de koppeling door op de groen opslaan button te klikken', async () => {
    const card = await open(driver);
    await pages().button('Koppelen', card).click();
    await card.getByRole('combobox', { name: 'Wagenpark account' }).pressSequentially('kuip');
    await day().desk.page.getByRole('option', { name: FLEET }).click();
    const save = pages().button('Opslaan', card);
    const colour = await save.evaluate((button) => getComputedStyle(button).backgroundColor);
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    expect(green).toBeGreaterThan(Math.max(red, blue));
    await save.click();
    await pages().button('Ontkoppelen', card).waitFor();
    await (await platesOf(FLEET, driver.plate)).waitFor();
  });

  it('Je kunt hier een gekoppeld AutoPaspoort ook weer ontkoppelen via dit scherm', async () => {
    const card = await open(driver);
    await pages().button('Ontkoppelen', card).click();
    await card.getByRole('group').getByRole('button', { name: 'Ontkoppelen' }).click();
    await card.getByText('Niet gekoppeld aan een wagenpark.').waitFor();
    const row = await platesOf(FLEET, driver.plate);
    await row.waitFor({ state: 'detached' });
  });

  it('Manier 2: voor nieuwe AutoPaspoorten kun je het wagenpark account selecteren door de naam te typen in het aanmaak scherm en bevestig de koppeling door op de aanmaken AutoPaspoort button te klikken', async () => {
    await pages().openCustomer(driver.plate, driver.name);
    await pages().issuePassport({ plate: 'XK-482-T', make: 'KIA', model: 'CEED', fleet: 'Kuiper' });
    await pages().card('XK-482-T').getByRole('link', { name: FLEET }).waitFor();
    await (await platesOf(FLEET, 'XK-482-T')).waitFor();
    await pages().untilAllSent();
    // The service may remind the same person of another car.
    const invitations = async () =>
      (await day().mailsTo(driver.email)).filter(({ subject }) => subject === 'Activeer het AutoPaspoort van XK-482-T');
    await expect.poll(invitations).toHaveLength(1);
  });
});
