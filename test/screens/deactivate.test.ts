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

const FLEET = fakeId(5, 1);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const state = () => page.evaluate(`fake.world.rows.fleets.find(({ id }) => id === '${FLEET}').state`);
const linked = () => page.evaluate(`fake.world.rows.passports.filter(({ fleetId }) => fleetId === '${FLEET}').length`);

async function open(path = `/wagenparken/${FLEET}/instellingen`): Promise<void> {
  page = await screens.open({ path });
}

describe('deactivating a fleet account', () => {
  it('says first what follows, does nothing when the person changes their mind, and is taken back in one press', async () => {
    await open();
    // What was never activated cannot be linked again (manual, section 2).
    await page.evaluate(`for (const row of fake.world.rows.passports) row.state = 'activated'`);
    const before = await linked();
    await button('Deactiveren…').click();
    const question = page.getByRole('group', { name: 'Het wagenpark account Bakkerij De Korenaar deactiveren?' });
    await question.getByText(`${before} kentekens worden ontkoppeld.`).waitFor();
    await question
      .getByText(/kan niet meer inloggen in het wagenpark dashboard met wagenpark1@bedrijf.example/)
      .waitFor();
    await question.getByRole('button', { name: 'Annuleren' }).click();
    expect(await state()).toBe('active');
    await button('Deactiveren…').click();
    await question.getByRole('button', { name: 'Deactiveren' }).click();
    await page.getByText('Dit wagenpark account is gedeactiveerd').waitFor();
    expect(await linked()).toBe(0);
    await button('Ongedaan maken').click();
    await button('Deactiveren…').waitFor();
    await expect.poll(linked).toBe(before);
    expect(await state()).toBe('active');
  });

  it('cannot be done while a car is being transferred, and says who must end that', async () => {
    await open();
    await page.evaluate(`for (const row of fake.world.rows.passports) row.offeredUntil = '2026-12-07'`);
    await page.evaluate(`fake.emit('data.changed', { topics: ['passports'] })`);
    await page.getByText(/kentekens loopt een overdracht. De wagenparkbeheerder moet die eerst/).waitFor();
    await button('Deactiveren…').click({ force: true });
    expect(await page.getByRole('button', { name: 'Deactiveren', exact: true }).count()).toBe(0);
  });

  it('is told in the list, where it is picked no more, and is active again at the press of a button', async () => {
    await open('/wagenparken');
    await page.evaluate(`api.call('fleets.deactivate', { id: '${FLEET}' })`);
    await page.getByRole('row').filter({ hasText: 'Bakkerij De Korenaar' }).getByText('Gedeactiveerd').waitFor();
    await page.evaluate(`location.hash = '/wagenparken/${FLEET}'`);
    await button('Opnieuw activeren').click();
    await button('Inloggegevens overhandigen').waitFor();
    expect(await state()).toBe('active');
  });
});
