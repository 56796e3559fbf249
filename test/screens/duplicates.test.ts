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

const field = (name: string) => page.getByRole('textbox', { name });
const panel = () => page.getByRole('region', { name: 'Staat deze klant er al?' });

async function open(options: OpenOptions): Promise<void> {
  page = await screens.open(options);
  await page.evaluate(
    `Object.assign(fake.world.rows.customers[3], { kind: 'private', lastName: 'Bestaande', firstName: 'Els', phone: '0612345678', city: 'Utrecht' })`,
  );
}

describe('possible duplicates', () => {
  it('stand beside the form, and take what was typed along to the customer that is there', async () => {
    await open({ path: '/klanten/nieuw' });
    await field('Achternaam').fill('Bestaande');
    await field('Plaats').fill('Zwolle');
    expect(await panel().count()).toBe(0);
    await field('Telefoon').fill('06-12345678');
    await panel().getByText('zelfde telefoonnummer').waitFor();
    await panel().getByRole('button', { name: 'Gebruik bestaande: Els Bestaande' }).click();
    await page.getByRole('heading', { level: 1, name: 'Els Bestaande' }).waitFor();
    expect(await field('Plaats').inputValue()).toBe('Zwolle');
    expect(page.url()).toContain(fakeId(1, 3));
    await page.evaluate(`location.hash = '/klanten/nieuw'`);
    await page.getByRole('heading', { level: 1, name: 'Nieuwe klant' }).waitFor();
    expect(await field('Achternaam').inputValue()).toBe('');
  });

  it('keep what was typed where it is when a change of that customer was open', async () => {
    await open({ path: '/instellingen' });
    await page.evaluate(`location.hash = '/klanten/${fakeId(1, 3)}'`);
    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await field('Plaats').fill('Assen');
    await page.evaluate(`location.hash = '/klanten/nieuw'`);
    await page.getByRole('heading', { level: 1, name: 'Nieuwe klant' }).waitFor();
    await field('Achternaam').fill('Bestaande');
    await field('Telefoon').fill('0612345678');
    await panel().getByRole('button', { name: 'Gebruik bestaande: Els Bestaande' }).click();
    await page.getByRole('heading', { level: 1, name: 'Els Bestaande' }).waitFor();
    expect(await field('Plaats').inputValue()).toBe('Assen');
    await page.evaluate(`location.hash = '/klanten/nieuw'`);
    await page.getByRole('heading', { level: 1, name: 'Nieuwe klant' }).waitFor();
    expect(await field('Achternaam').inputValue()).toBe('Bestaande');
  });

  it.each(['light', 'dark'] as const)('have no accessibility violations, %s', async (colorScheme) => {
    await open({ path: '/klanten/nieuw', settings: { colorScheme } });
    await field('Telefoon').fill('0612345678');
    await panel().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    if (process.env.F2B_SHOT) await page.screenshot({ path: `/tmp/f2b-dup-${colorScheme}.png` });
  });
});
