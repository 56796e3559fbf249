import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

const FLEET = fakeId(5, 0);
let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = () => page.getByRole('table', { name: 'Dit gaat er gebeuren' });

async function open(): Promise<void> {
  page = await screens.open({ path: `/wagenparken/${FLEET}` });
  await button('Kentekens koppelen').click();
  await page.getByRole('heading', { name: 'Kentekens koppelen of ontkoppelen', level: 1 }).waitFor();
}

/** Plates of passports that are in a fleet or in none. */
function platesWhere(wanted: 'free' | 'linked'): Promise<string[]> {
  return page.evaluate(`fake.world.rows.passports
    .filter((row) => row.fleetId === (${JSON.stringify(wanted)} === 'free' ? null : '${FLEET}'))
    .filter((row) => row.state === 'activated' && row.offeredUntil === null)
    .map((row) => fake.world.rows.vehicles.find((car) => car.id === row.vehicleId).plate)`);
}
const outbox = (): Promise<{ type: string }[]> => page.evaluate('fake.world.outbox');

describe('linking many plates', () => {
  it('says per plate what will happen, links with a reason, and undoes all of it at once', async () => {
    await open();
    const [first = '', second = ''] = await platesWhere('free');
    const [linked = ''] = await platesWhere('linked');
    await field('Kentekens').fill(`${first}\t1\tGolf\n${second}\n${linked}\nniets\n${first}`);
    await preview().getByText('Wordt gekoppeld', { exact: true }).nth(1).waitFor();
    await preview().getByText('Is al gekoppeld aan dit wagenpark').waitFor();
    await preview().getByText('Dit is geen Nederlands kenteken').waitFor();
    await preview().getByText('Staat hierboven al').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await field('Reden').fill('Nieuw leasecontract');
    await button('2 kentekens koppelen').click();
    await page
      .getByText(/^2 kentekens zijn gekoppeld aan/)
      .first()
      .waitFor();
    expect((await outbox()).map(({ type }) => type)).toEqual(['passport.link', 'passport.link']);
    expect(await field('Kentekens').inputValue()).toBe('');
    await button('Ongedaan maken').click();
    await page.getByText('Ongedaan gemaakt.').first().waitFor();
    expect((await outbox()).map(({ type }) => type).slice(2)).toEqual(['passport.unlink', 'passport.unlink']);
    expect(await platesWhere('free')).toEqual(expect.arrayContaining([first, second]));
  });

  it('takes a plate that is picked by name, and unlinks it', async () => {
    await open();
    await page.getByRole('radio', { name: /^Ontkoppelen van/ }).check();
    const [linked = ''] = await platesWhere('linked');
    const box = page.getByRole('combobox', { name: 'Kies een kenteken' });
    await box.fill(linked.slice(0, 4));
    await page.getByRole('option').first().click();
    await preview().getByText('Wordt ontkoppeld', { exact: true }).waitFor();
    await button('1 kenteken ontkoppelen').click();
    await page
      .getByText(/^1 kenteken is ontkoppeld van/)
      .first()
      .waitFor();
  });

  it('keeps what was typed when somebody looks something up, and asks for plates when there are none', async () => {
    await open();
    await button('Kentekens koppelen').click();
    await page.getByText('Vul dit veld in.').waitFor();
    await field('Kentekens').fill('TT-60');
    await page.getByText('Bij geen van deze regels verandert er iets.').waitFor();
    await page.evaluate(`location.hash = '/klanten'`);
    await page.getByRole('heading', { name: 'Klanten', level: 1 }).waitFor();
    await page.goBack();
    expect(await field('Kentekens').inputValue()).toBe('TT-60');
    expect(await outbox()).toEqual([]);
  });
});
