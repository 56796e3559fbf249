import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { startAnswering } from '../support/answering-server.ts';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

const NOWHERE = 'http://127.0.0.1:9';

/** As after a new Windows profile: the system answers with another key than the one that the database has. */
function forgetSystemKey(keyFile: string): void {
  const content = JSON.parse(readFileSync(keyFile, 'utf8'));
  writeFileSync(keyFile, JSON.stringify({ ...content, kept: 'keyring' }));
}

async function tryToLogIn(pages: DeskPages, password?: string): Promise<void> {
  await pages.page.getByRole('checkbox', { name: /^Ik ga akkoord/ }).check();
  if (password !== undefined) await pages.page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await pages.button('Inloggen').click();
}

describe('at the login, the desk says what to do and keeps what was typed', () => {
  test('when the password is wrong', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const pages = new DeskPages((await workplace.startDesk('balie', central.url, ['--demo'])).page);
    await tryToLogIn(pages, 'verkeerd');
    await pages.page.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.').waitFor();
    expect(await pages.field('E-mail').inputValue()).toBe('demo@garage.example');
    expect(await pages.page.getByLabel('Wachtwoord', { exact: true }).inputValue()).toBe('verkeerd');
  });

  test('when the service cannot be reached', async ({ workplace }) => {
    const pages = new DeskPages((await workplace.startDesk('balie', NOWHERE, ['--demo'])).page);
    await tryToLogIn(pages);
    await pages.page.getByText('iGarage is niet bereikbaar.').waitFor();
    await pages.page.getByText('Controleer de internetverbinding').waitFor();
  });

  test('when the service answers an error or something that is no answer', async ({ workplace }) => {
    for (const answer of [
      { status: 500, body: 'oops' },
      { status: 200, body: '<html>hotel wifi</html>' },
    ]) {
      const server = await startAnswering(answer);
      const desk = await workplace.startDesk(`balie-${answer.status}`, server.url, ['--demo']);
      const pages = new DeskPages(desk.page);
      await tryToLogIn(pages);
      await pages.page.getByText('iGarage geeft een storing.').waitFor();
      await server.close();
    }
  });

  test('when the key may not be kept in a file', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const pages = new DeskPages((await workplace.startDesk('balie', central.url, ['--demo'])).page);
    await pages.button('Inloggen').click();
    await pages.page.getByText('Vink aan dat je akkoord gaat').waitFor();
    expect(readdirSync(join(workplace.folder, 'balie'))).not.toContain('desk.key');
  });
});

describe('at the start, the desk says what to do', () => {
  test('when its database cannot be read: it is set aside, and a login brings everything back', async ({
    workplace,
  }) => {
    const central = await workplace.startCentral();
    const first = await workplace.startDesk('balie', central.url, ['--demo']);
    await new DeskPages(first.page).logIn();
    await first.close();
    const folder = join(workplace.folder, 'balie');
    writeFileSync(join(folder, 'desk.db'), 'this is no database'.repeat(1_000));

    const pages = new DeskPages((await workplace.startDesk('balie', central.url, ['--demo'])).page);
    await pages.page.getByText('De gegevens op deze computer zijn niet leesbaar').waitFor();
    await pages.logIn();
    await pages.untilAllSent();
    await pages.page
      .getByRole('link', { name: /Klanten.*200|200.*Klanten/ })
      .first()
      .waitFor();
    expect(readdirSync(folder).filter((name) => name.startsWith('desk.db.unreadable'))).not.toHaveLength(0);
  });

  test('when the key of its database is lost: unsent changes survive by way of the login', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const first = await workplace.startDesk('balie', central.url, ['--demo']);
    const before = new DeskPages(first.page);
    await before.logIn();
    await before.untilAllSent();
    await central.stop();
    await before.createCustomer({ firstName: 'Noor', lastName: 'Sleutelkwijt', email: 'noor@sleutelkwijt.example' });
    await first.close();
    const keyFile = join(workplace.folder, 'balie', 'desk.key');
    forgetSystemKey(keyFile);

    await workplace.startCentral({ port: central.port });
    const pages = new DeskPages((await workplace.startDesk('balie', central.url, ['--demo'])).page);
    await pages.page.getByText('De sleutel van deze balie is niet gevonden').waitFor();
    await pages.logIn();
    await pages.untilAllSent();
    await pages.openCustomer('sleutelkwijt', 'Noor Sleutelkwijt');
  });
});

describe('in a form, bad input gets a sentence and nothing typed is lost', () => {
  test('a plate and an address that are none', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const pages = new DeskPages((await workplace.startDesk('balie', central.url, ['--demo'])).page);
    await pages.logIn();
    await pages.createCustomer({ firstName: 'Bo', lastName: 'Fout', email: 'bo@fout.example' });
    await pages.openIssueForm();
    const form = pages.page.locator('form');
    await pages.field('Kenteken', form).fill('123');
    await pages.field('E-mail voor het AutoPaspoort', form).fill('geen adres');
    await pages.button('Aanmaken AutoPaspoort', form).click();
    await pages.page.getByText('Dit is geen Nederlands kenteken.').waitFor();
    await pages.page.getByText('Dit is geen geldig e-mailadres.').waitFor();
    await pages.goTo('Start');
    await pages.openCustomer('bo fout', 'Bo Fout');
    await pages.openIssueForm();
    expect(await pages.field('E-mail voor het AutoPaspoort', form).inputValue()).toBe('geen adres');
  });

  test('an address that another garage uses is refused by the service, and waits under Te controleren', async ({
    workplace,
  }) => {
    const central = await workplace.startCentral();
    const pages = new DeskPages((await workplace.startDesk('balie', central.url, ['--demo'])).page);
    await pages.logIn();
    await pages.untilAllSent();
    const holder = await pages.openFirstActivatedHolder();
    const fleet = { name: 'Dubbel', managerName: 'Bo', email: 'demo2@garage.example' };
    await pages.createFleet(holder.plate, fleet);
    await pages.page.getByRole('status').filter({ hasText: '1 te controleren' }).waitFor();
    await pages.goTo('Synchronisatie');
    await pages.page.getByRole('heading', { name: 'Te controleren' }).waitFor();
    await pages.page.getByText('Dit e-mailadres is al in gebruik in iGarage.').waitFor();
  });
});
