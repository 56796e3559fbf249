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

const FORM = `/klanten/${fakeId(1, 1)}/autopaspoort`;
const field = (name: string) => page.getByRole('textbox', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function open(options: OpenOptions): Promise<void> {
  page = await screens.open(options);
}

describe('what the RDW says of a car', () => {
  it('is proposed for a new car, and taken over only when asked', async () => {
    await open({ path: FORM });
    await field('Kenteken').fill('3-tkz-08');
    await page.getByText('De APK is verlopen op 04-05-2025.').waitFor();
    await page.getByText('De auto is geëxporteerd.').waitFor();
    await field('Bouwjaar').fill('2013');
    expect(await field('Merk').inputValue()).toBe('');
    await button('Merk overnemen van het RDW').click();
    expect(await field('Merk').inputValue()).toBe('FIAT');
    expect(await field('Bouwjaar').inputValue()).toBe('2013');
    await button('Alles overnemen').click();
    expect(await field('Bouwjaar').inputValue()).toBe('2014');
    expect(await field('APK geldig tot').inputValue()).toBe('04-05-2025');
    expect(await page.getByLabel('Brandstof', { exact: true }).inputValue()).toBe('Benzine');
    await page.getByText('Dit komt overeen met het RDW.').waitFor();
  });

  it('leaves the form as it is when the RDW cannot be asked, or does not know the plate', async () => {
    await open({ path: FORM });
    await page.evaluate(`fake.failNext('vehicles.registry', { code: 'registry_unavailable' })`);
    await field('Kenteken').fill('3-TKZ-08');
    await page.getByText('nu niet op te vragen').waitFor();
    await field('Kenteken').fill('TT-601-D');
    await page.getByText('Het RDW kent dit kenteken niet.').waitFor();
    expect(await field('Merk').isEditable()).toBe(true);
  });

  it('stands beside what the garage has, and puts it right when asked', async () => {
    await open({ path: '/klanten' });
    await page.evaluate(
      `Object.assign(fake.world.rows.vehicles[1], { plate: '3TKZ08', make: 'Fiat', model: 'PANDA', year: 2014 })`,
    );
    await page.evaluate(`location.hash = '/klanten/${fakeId(1, 1)}'`);
    const card = page.getByRole('region', { name: 'Eigenaar / bestuurdersprofiel 3-TKZ-08' });
    await card.getByText('Er staat een terugroepactie open.').waitFor();
    await card.getByRole('button', { name: 'Model overnemen van het RDW' }).click();
    await card.getByText('FIAT 500', { exact: true }).first().waitFor();
    await card.getByRole('button', { name: 'Model overnemen van het RDW' }).waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('has no accessibility violations, %s', async (colorScheme) => {
    await open({ path: FORM, settings: { colorScheme } });
    await field('Kenteken').fill('3-TKZ-08');
    await button('Alles overnemen').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
