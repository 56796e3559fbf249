import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

interface Case extends OpenOptions {
  readonly name: string;
  /** Brings the screen into the state to look at. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const REFUSED = `(async () => {
  const customer = fake.world.rows.customers[3];
  const save = (changes) => api.call('customers.update', { id: customer.id, changes, before: {} });
  await save({ phone: '030-1234567' });
  await save({ city: 'Ede' });
  await save({ email: 'nieuw@post.example' });
  const [first, second] = fake.world.outbox;
  const changedAt = new Date().toISOString();
  Object.assign(first, { state: 'refused', refusal: { code: 'conflict', conflicts: [
    { field: 'phone', mine: '030-1234567', theirs: '06-99999999', changedBy: 'Daan Jansen', changedAt }] } });
  Object.assign(second, { state: 'refused', refusal: { code: 'email_in_use', field: 'email' } });
  await save({ street: 'Kerkstraat 1' });
})()`;

const signedOut = { phase: 'signed_out', keyRingMissing: true, notice: 'key_lost' } as const;
const click = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();

const openPreview = async (page: Page) => {
  await click('Overzicht als PDF')(page);
  await page.getByRole('article', { name: 'Pagina 1 van 2' }).getByText('overview 1').waitFor({ state: 'attached' });
};

const CASES: readonly Case[] = [
  { name: 'Inloggen', session: signedOut, act: click('Inloggen') },
  { name: 'op slot', session: { phase: 'locked', notice: 'lease_expired' } },
  { name: 'Start' },
  { name: 'Start met zoekresultaten', act: (page) => page.keyboard.type('vis') },
  { name: 'zoeken over een scherm', path: '/wagenparken', act: (page) => page.keyboard.press('Control+k') },
  { name: 'Start zonder gegevens', customers: 0 },
  { name: 'Klanten', path: '/klanten' },
  { name: 'Klanten zonder resultaat', path: '/klanten', act: (page) => page.keyboard.type('TT-601-D') },
  { name: 'Nieuwe klant met fouten', path: '/klanten/nieuw', act: click('Opslaan') },
  { name: 'klantprofiel', path: `/klanten/${fakeId(1, 0)}` },
  { name: 'klantprofiel, nog niet geactiveerd', path: `/klanten/${fakeId(1, 2)}` },
  { name: 'gegevens wijzigen', path: `/klanten/${fakeId(1, 1)}`, act: click('Gegevens wijzigen') },
  { name: 'koppelen', path: `/klanten/${fakeId(1, 1)}`, act: click('Koppelen') },
  { name: 'ontkoppelen', path: `/klanten/${fakeId(1, 3)}`, act: click('Ontkoppelen') },
  { name: 'Aanmaken Fleet Account', path: `/klanten/${fakeId(1, 50)}`, act: click('Aanmaken Fleet Account') },
  { name: 'Aanmaken AutoPaspoort', path: `/klanten/${fakeId(1, 1)}/autopaspoort`, act: click('Aanmaken AutoPaspoort') },
  { name: 'onbekende klant', path: '/klanten/bestaat-niet' },
  { name: 'Wagenpark klanten', path: '/wagenparken' },
  { name: 'wagenpark', path: `/wagenparken/${fakeId(5, 1)}` },
  { name: 'voorbeeld van een document', path: `/wagenparken/${fakeId(5, 1)}`, act: openPreview },
  { name: 'Account instellingen', path: `/wagenparken/${fakeId(5, 1)}/instellingen` },
  {
    name: 'inloggegevens overhandigen',
    path: `/wagenparken/${fakeId(5, 1)}`,
    act: click('Inloggegevens overhandigen'),
  },
  {
    name: 'kentekens koppelen',
    path: `/wagenparken/${fakeId(5, 1)}/koppelen`,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Kentekens' }).fill('TT-601-D\ngeen kenteken');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'klantprofiel met overdracht',
    path: `/klanten/${fakeId(1, 3)}`,
    act: async (page) => {
      await page.evaluate(`for (const row of fake.world.rows.passports) row.offeredUntil = '2026-12-07';
        fake.emit('data.changed', { topics: ['passports'] })`);
      await page
        .getByText(/^Wordt overgedragen/)
        .first()
        .waitFor();
    },
  },
  { name: 'AutoPaspoorten', path: '/autopaspoorten' },
  { name: 'klant kiezen', path: '/autopaspoorten/nieuw' },
  { name: 'Synchronisatie met werk', path: '/synchronisatie', act: (page) => page.evaluate(REFUSED) },
  {
    name: 'Synchronisatie zonder verbinding',
    path: '/synchronisatie',
    sync: { online: false, problem: 'service_unreachable', lastContactAt: null },
  },
  { name: 'opnieuw inloggen', path: '/synchronisatie', sync: { problem: 'login_required' } },
  { name: 'Instellingen', path: '/instellingen' },
  {
    name: 'Instellingen met medewerkers',
    path: '/instellingen',
    staff: [{ id: fakeId(9, 0), name: 'Sanne de Vries' }],
    act: click('Medewerker toevoegen'),
  },
  { name: 'Sneltoetsen', path: '/instellingen', act: click('Sneltoetsen tonen') },
  { name: 'uitloggen met wachtend werk', path: '/instellingen', sync: { waiting: 2 }, act: click('Uitloggen') },
  { name: 'onbekende pagina', path: '/nergens' },
];

async function violations(page: Page): Promise<readonly object[]> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return result.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) }));
}

/** Pixels that the page, or the area of the screen in it, is wider than its place. */
const sidewaysOverflow = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const page = document.documentElement.scrollWidth - window.innerWidth;
    return Math.max(page, main ? main.scrollWidth - main.clientWidth : 0);
  });

/** Until nothing fades or slides any more: colours half-way between two would be judged otherwise. */
const settled = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every((motion) => motion.playState !== 'running'));

describe('every screen', () => {
  it.each(CASES)(
    '$name meets WCAG 2.2 AA, light, dark, in forced colours and high contrast, also in half a window',
    async (screen) => {
      const { name: _name, act, ...options } = screen;
      const page = await screens.open({ ...options, settings: { colorScheme: 'auto' } });
      await act?.(page);
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await violations(page)).toEqual([]);
      // What a window of 1280 by 720 has left at a zoom of 200 %.
      await page.setViewportSize({ width: 640, height: 360 });
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
      await page.waitForFunction(() => document.documentElement.dataset.contrast === 'more');
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});
