import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

const PASSWORD = 'K7QM-2XPA-9RTW-HC4N';
const FLEET = fakeId(5, 0);
let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Inloggegevens overhandigen' });

async function open(options: Omit<OpenOptions, 'path'> = {}): Promise<void> {
  page = await screens.open({ path: `/wagenparken/${FLEET}`, ...options });
  await button('Inloggegevens overhandigen').click();
  await dialog().waitFor();
}

describe('handing over the login of a fleet', () => {
  it('says what follows before it makes a password, shows it once, and saves the letter', async () => {
    await open();
    await dialog().getByText('Er gaat geen e-mail uit.').waitFor();
    expect(await dialog().getByText(PASSWORD).count()).toBe(0);
    await button('Wachtwoord maken').click();
    await dialog().getByText(PASSWORD).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await button('Brief als PDF').click();
    await page.getByText('Hier staat een wachtwoord in.').waitFor();
    await button('Bewaren als PDF').click();
    await page.getByText('Het document is bewaard als').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await button('Inloggegevens overhandigen').click();
    await button('Wachtwoord maken').waitFor();
    expect(await page.getByText(PASSWORD).count()).toBe(0);
  });

  it('says that it takes the network, and leaves the button in sight', async () => {
    await open({ sync: { online: false } });
    await dialog().getByText('De balie is offline.').waitFor();
    expect(await button('Wachtwoord maken').getAttribute('aria-disabled')).toBe('true');
  });

  it('says in words why there is no password, and keeps the window open', async () => {
    await open();
    await page.evaluate(`fake.failNext('fleets.handOver', { code: 'login_in_use' })`);
    await button('Wachtwoord maken').click();
    await dialog().getByText('Bij dit e-mailadres is al een eigen wachtwoord gekozen.').waitFor();
  });

  it('forgets the password when the desk is locked: the next person has no business with it', async () => {
    await open({ staff: [{ id: fakeId(9, 0), name: 'Sanne de Vries' }] });
    await button('Wachtwoord maken').click();
    await dialog().getByText(PASSWORD).waitFor();
    await page.evaluate(`fake.setSession({ deskLocked: true })`);
    await page.getByRole('heading', { name: 'Balie vergrendeld' }).waitFor();
    await page.evaluate(`fake.setSession({ deskLocked: false })`);
    await button('Inloggegevens overhandigen').waitFor();
    expect(await page.getByText(PASSWORD).count()).toBe(0);
  });
});
