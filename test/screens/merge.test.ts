import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const group = (name: string) => page.getByRole('radiogroup', { name });

/** The profile of a customer, from which another is looked up by name. */
async function open(options: Omit<OpenOptions, 'path'> = {}): Promise<void> {
  page = await screens.open({ path: '/instellingen', ...options });
  const change = (index: number, fields: object) =>
    page.evaluate(`Object.assign(fake.world.rows.customers[${index}], ${JSON.stringify(fields)})`);
  await change(3, {
    kind: 'private',
    lastName: 'Blijver',
    firstName: 'Els',
    companyName: '',
    phone: '',
    city: 'Utrecht',
  });
  await change(4, {
    kind: 'private',
    lastName: 'Ganger',
    firstName: 'Els',
    companyName: '',
    phone: '0612345678',
    city: 'Zwolle',
  });
  await page.evaluate(`location.hash = '/klanten/${fakeId(1, 3)}'`);
  await button('Samenvoegen met…').click();
  await page.getByRole('combobox', { name: 'Zoek de andere klant' }).fill('ganger');
  await page.getByRole('option', { name: /Ganger/ }).click();
  await group('Achternaam').waitFor();
}

describe('merging two customers', () => {
  it('asks per differing field, says what moves, and does it only when confirmed', async () => {
    await open();
    expect(await group('Telefoon').getByRole('radio', { name: '06 12345678' }).isChecked()).toBe(true);
    expect(await group('Plaats').getByRole('radio', { name: 'Utrecht' }).isChecked()).toBe(true);
    await group('Plaats').getByRole('radio', { name: 'Zwolle' }).check();
    const preview = page.getByRole('region', { name: 'Dit gaat er gebeuren' });
    await preview.getByText(/AutoPaspoort(en)? (gaat|gaan) van Els Ganger naar Els Blijver/).waitFor();
    await preview.getByText('Samenvoegen kan daarna niet ongedaan worden gemaakt.').waitFor();
    await button('Samenvoegen').click();
    await page.getByRole('group', { name: 'Els Ganger samenvoegen met Els Blijver?' }).waitFor();
    expect(await page.evaluate('fake.world.outbox.length')).toBe(0);
    await button('Samenvoegen').click();
    await page.getByRole('heading', { level: 1, name: 'Els Blijver' }).waitFor();
    await page.getByText('Zwolle').first().waitFor();
    await page.getByText('06 12345678').first().waitFor();
    expect(await page.evaluate('fake.world.outbox.map(({ type }) => type)')).toEqual(['customer.merge']);
    expect(await page.evaluate(`fake.world.rows.customers.some(({ id }) => id === '${fakeId(1, 4)}')`)).toBe(false);
  });

  it('keeps what was chosen when the person goes elsewhere', async () => {
    await open();
    await group('Plaats').getByRole('radio', { name: 'Zwolle' }).check();
    await page.evaluate(`location.hash = '/klanten'`);
    await page.getByRole('heading', { level: 1, name: 'Klanten' }).waitFor();
    await page.evaluate(`location.hash = '/klanten/${fakeId(1, 3)}/samenvoegen'`);
    await group('Plaats').waitFor();
    expect(await group('Plaats').getByRole('radio', { name: 'Zwolle' }).isChecked()).toBe(true);
  });

  it('says why when it cannot be done, and keeps the choice', async () => {
    await open();
    await page.evaluate(`fake.failNext('customers.merge', { code: 'customers_are_one' })`);
    await button('Samenvoegen').click();
    await button('Samenvoegen').click();
    await page.getByText('Een collega heeft deze twee klanten al samengevoegd').waitFor();
    await group('Achternaam').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no accessibility violations, %s', async (colorScheme) => {
    await open({ settings: { colorScheme } });
    await button('Samenvoegen').click();
    await page.getByRole('group', { name: 'Els Ganger samenvoegen met Els Blijver?' }).waitFor();
    if (process.env.F2B_SHOT) await page.screenshot({ path: `/tmp/f2b-merge-${colorScheme}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
