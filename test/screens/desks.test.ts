import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

describe('Balies van de garage', () => {
  it('closes another desk after a question that says what follows, and never this one', async () => {
    const page = await screens.open({ path: '/instellingen' });
    const part = page.getByRole('region', { name: 'Balies van de garage' });
    await part.getByText('deze balie').waitFor();
    await part.getByRole('button', { name: /^Wijzigen/ }).waitFor();
    expect(await part.getByRole('button').allTextContents()).toEqual(['Afsluiten', 'Wijzigen']);
    await part.getByRole('button', { name: 'BALIE-WERKPLAATS afsluiten' }).click();
    const question = part.getByRole('group', { name: 'BALIE-WERKPLAATS afsluiten?' });
    await question.getByText('Alle gegevens worden daar gewist').waitFor();
    await question.getByRole('button', { name: 'Afsluiten' }).click();
    await question.getByText('Vul je wachtwoord in').waitFor();
    const password = question.getByLabel('Wachtwoord van de garage');
    await password.fill('geraden');
    await question.getByRole('button', { name: 'Afsluiten' }).click();
    await part.getByText('Dit is niet het wachtwoord van de garage.').waitFor();
    await password.fill('demo-garage-1');
    await password.press('Enter');
    await question.waitFor({ state: 'hidden' });
    await part.getByText(/^Afgesloten .* door Sanne de Boer, aan BALIE-VOOR$/).waitFor();
    expect(await part.getByRole('button', { name: /afsluiten$/ }).count()).toBe(0);
  });

  it('says why the list is not there, tries again when asked, and asks anew at every visit', async () => {
    const page = await screens.open({ path: '/synchronisatie' });
    const part = page.getByRole('region', { name: 'Balies van de garage' });
    const visit = (path: string) =>
      page.evaluate((to) => {
        window.location.hash = to;
      }, path);
    await page.evaluate(() => window.fake.failNext('desks.list', { code: 'login_expired' }));
    await visit('/instellingen');
    await part.getByText('De aanmelding van deze balie bij iGarage is verlopen.').waitFor();
    await part.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await part.getByText('BALIE-WERKPLAATS').waitFor();
    await visit('/synchronisatie');
    await part.waitFor({ state: 'detached' });
    // A colleague closes one at another desk: this one hears of it when it asks.
    await page.evaluate(async () => {
      const desks = await window.api.call('desks.list', undefined);
      const other = desks.ok ? desks.value.find(({ name }) => name === 'BALIE-WERKPLAATS') : undefined;
      await window.api.call('desks.close', { id: other?.id ?? '', password: 'demo-garage-1' });
    });
    await visit('/instellingen');
    await part.getByText('Afgesloten').nth(1).waitFor();
  });

  it('sets after how long customers leave the desks, with the password of the garage', async () => {
    const page = await screens.open({ path: '/instellingen' });
    const part = page.getByRole('region', { name: 'Balies van de garage' });
    await part.getByText('gaan na 3 jaar van de balies af').waitFor();
    await part.getByRole('button', { name: 'Wijzigen hoelang klanten op de balies blijven' }).press('Enter');
    const question = part.getByRole('group', { name: 'Hoelang blijven klanten op de balies?' });
    await question.getByText('Binnen een dag gaan de eersten eraf').waitFor();
    const password = question.getByLabel('Wachtwoord van de garage');
    await question.getByLabel('Van de balies af na').selectOption('5 jaar');
    await password.fill('geraden');
    await question.getByRole('button', { name: 'Zo instellen' }).click();
    await part.getByText('Dit is niet het wachtwoord van de garage.').waitFor();
    await question.getByLabel('Van de balies af na').selectOption('Nooit');
    await question.getByText('komt terug als iemand naar die klant zoekt').waitFor();
    await password.fill('demo-garage-1');
    await password.press('Enter');
    await part.getByText(/^blijven op de balies, gekozen door Sanne de Boer /).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Wijzigen');
  });
});
