import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

describe('an AutoPaspoort that is not activated', () => {
  it('says what that means, sends the invitation again, and then says why not a second time today', async () => {
    const page = await screens.open({ path: '/instellingen' });
    await page.evaluate(`Object.assign(fake.world.rows.passports.find(({ state }) => state === 'issued'),
      { holderId: '${fakeId(1, 3)}', issuedOn: '2026-01-05', invitedOn: null })`);
    await page.evaluate(`location.hash = '/klanten/${fakeId(1, 3)}'`);
    await page.getByText(/^De uitnodiging ging op 05-01-2026 naar/).waitFor();
    const again = page.getByRole('button', { name: 'Uitnodiging opnieuw versturen' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await again.click();
    await page.getByText('De uitnodiging gaat mee zodra de balie verzendt.').waitFor();
    await page.evaluate(`fake.world.waitingIds.clear(), fake.emit('data.changed', { topics: ['passports'] })`);
    await page.getByText('De uitnodiging is vandaag al verstuurd.').waitFor();
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    const types = await page.evaluate('fake.world.outbox.map(({ type }) => type)');
    expect(types).toEqual(['passport.invite']);
    await page.context().close();
  });
});
