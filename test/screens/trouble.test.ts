import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FakeDesk } from '../support/fake-bridge.ts';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

declare const fake: FakeDesk;

let screens: Screens;
let page: Page;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const open = async (options: OpenOptions = {}) => {
  page = await screens.open(options);
};
const shown = async (text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'visible', timeout: 5_000 });
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

describe('signing in', () => {
  it('says that the login is wrong and what to do', async () => {
    await open({ session: { phase: 'signed_out' } });
    await page.getByLabel('E-mail').fill('iemand@garage.example');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('mis');
    await page.keyboard.press('Enter');
    await shown('Dit e-mailadres en wachtwoord horen niet bij elkaar.');
    await shown('Stel het opnieuw in op iGarage.nl');
  });

  it('asks for consent where there is no key ring', async () => {
    await open({ session: { phase: 'signed_out', keyRingMissing: true } });
    await page.getByLabel('E-mail').fill('demo@garage.example');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('demo-garage-1');
    await page.keyboard.press('Enter');
    await shown('Vink aan dat je akkoord gaat');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await heading('Start').waitFor();
  });

  it('shows the first sync with its progress and lets the person go on', async () => {
    await open({
      session: { phase: 'signed_out', prefill: { email: 'a@b.example', password: 'demo-garage-1' } },
      sync: { firstSync: { done: 1_200, total: 5_000 }, lastContactAt: null },
    });
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await shown('1.200 van 5.000 regels');
    await page.evaluate(() => fake.setSync({ firstSync: { done: 5_000, total: 5_000 } }));
    await shown('5.000 van 5.000 regels');
    await page.getByRole('button', { name: 'Alvast beginnen' }).click();
    await heading('Start').waitFor();
  });
});

describe('after a database that could not be read', () => {
  it.each([
    [{ outcome: 'restored', takenAt: '2026-11-24T13:05:00.000Z', count: 3 } as const, '3 wijzigingen zijn teruggezet'],
    [{ outcome: 'restored', takenAt: '2026-11-24T13:05:00.000Z', count: 0 } as const, 'wachtte er niets op verzending'],
    [{ outcome: 'lost' } as const, 'Er was geen kopie van wat nog op verzending wachtte'],
  ])('says what became of unsent work until somebody has seen it: %j', async (recovery, sentence) => {
    await open({ session: { recovery } });
    await shown(sentence);
    await page.getByRole('button', { name: 'Begrepen' }).click();
    await page.getByText(sentence).waitFor({ state: 'detached' });
    await heading('Start').waitFor();
  });
});

describe('a large transfer', () => {
  it('shows how far it is, on Synchronisatie and below every screen, while the rest can be used', async () => {
    await open({ path: '/synchronisatie', sync: { fetching: { done: 1_200, total: 5_000 } } });
    await shown('Alle gegevens worden opgehaald: 1.200 van 5.000 regels.');
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1200');
    await page.evaluate(() => fake.setSync({ fetching: null }));
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  });
});

describe('bad input', () => {
  it('is said at the field, and the focus goes there', async () => {
    await open({ path: `/klanten/${fakeId(1, 1)}/autopaspoort` });
    await page.getByLabel('Kenteken').fill('XX-1');
    await page.getByLabel('APK geldig tot').fill('31-02-2027');
    await page.getByRole('button', { name: 'Aanmaken AutoPaspoort' }).click();
    await shown('Dit is geen Nederlands kenteken. Voorbeeld: TT-601-D.');
    await shown('Vul een datum in als dd-mm-jjjj.');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await page.getByLabel('Kenteken').fill('tt601d');
    expect(await page.getByLabel('Kenteken').inputValue()).toBe('TT-601-D');
    expect(await page.getByText('Dit is geen Nederlands kenteken').count()).toBe(0);
  });

  it('never loses what was typed when saving fails', async () => {
    await open({ path: '/klanten/nieuw' });
    await page.getByLabel('Achternaam').fill('Volle Schijf');
    await page.evaluate(() => fake.failNext('customers.create', { code: 'disk_full' }));
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await shown('De schijf van deze computer is vol.');
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Volle Schijf');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await heading('Volle Schijf').waitFor();
  });
});

describe('Te controleren', () => {
  const refuse = (code: string, extra: object = {}) =>
    page.evaluate(
      ([refusalCode, more]) => {
        const row = fake.world.outbox.at(-1);
        if (row) Object.assign(row, { state: 'refused', refusal: { code: refusalCode, ...(more as object) } });
        fake.emit('data.changed', { topics: ['outbox'] });
        fake.setSync({ waiting: 0, attention: 1 });
      },
      [code, extra] as const,
    );

  it('opens a refused new customer with everything that was typed, and settles it when saved', async () => {
    await open({ path: '/klanten/nieuw' });
    await page.getByLabel('Achternaam').fill('Opnieuw');
    await page.getByLabel('E-mail').fill('opnieuw@post.example');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await heading('Opnieuw').waitFor();
    await refuse('command_malformed');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Synchronisatie/ })
      .click();
    await page.getByRole('button', { name: 'Verbeteren' }).click();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('opnieuw@post.example');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Opnieuw' }).waitFor();
    expect(await page.evaluate(() => fake.world.outbox.filter((row) => row.state === 'refused').length)).toBe(0);
  });

  it('shows both values of a conflict and saves the own one as a new change', async () => {
    await open({ path: `/klanten/${fakeId(1, 3)}` });
    await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
    await page.getByLabel('Telefoon').fill('030-7654321');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await shown('De gegevens zijn opgeslagen.');
    const changedAt = '2026-05-01T12:00:00.000Z';
    const conflict = { field: 'phone', mine: '030-7654321', theirs: '06-11111111', changedBy: 'Daan', changedAt };
    await refuse('conflict', { conflicts: [conflict] });
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Synchronisatie/ })
      .click();
    await shown('06-11111111');
    await shown('Daan, 01-05-2026 14:00');
    await page.getByRole('button', { name: 'Mijn waarde opslaan' }).click();
    await shown('Er is niets te controleren.');
    expect(await page.evaluate(() => fake.world.outbox.length)).toBe(1);
  });

  it('throws a refused change away only after a confirmation', async () => {
    await open({ path: `/klanten/${fakeId(1, 1)}` });
    await page.getByRole('button', { name: 'Koppelen' }).click();
    await page.keyboard.type('zorg');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('combobox', { name: 'Wagenpark account' }).inputValue()).not.toBe('zorg');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('button', { name: 'Ontkoppelen' }).waitFor();
    await refuse('passport_in_other_fleet');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Synchronisatie/ })
      .click();
    await shown('Ontkoppel het eerst van dat wagenpark');
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Weggooien' }).click();
    await shown('Er is niets te controleren.');
  });
});

describe('around the work', () => {
  it('signs out without loss only, unless the person says so', async () => {
    await open({ path: '/instellingen', sync: { waiting: 2 } });
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await shown('2 wijzigingen zijn nog niet verzonden');
    const anyway = page.getByRole('button', { name: 'Toch uitloggen' });
    expect(await anyway.isDisabled()).toBe(true);
    await page.getByRole('checkbox').check();
    await anyway.click();
    await heading('Inloggen').waitFor();
  });

  it('changes language and colours at once', async () => {
    await open({ path: '/instellingen' });
    await page.getByLabel('English').check();
    await heading('Settings').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByLabel('Dark').check();
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');
  });

  it('shows what others changed without being asked', async () => {
    await open({ path: `/klanten/${fakeId(1, 3)}` });
    await page.evaluate(() => {
      const customer = fake.world.rows.customers[3];
      if (customer) Object.assign(customer, { city: 'Terschelling' });
      fake.emit('data.changed', { topics: ['customers'] });
    });
    await shown('Terschelling');
  });

  it('follows the menu of the program', async () => {
    await open();
    await page.evaluate(() => fake.emit('menu.chosen', { target: '/autopaspoorten' }));
    await heading('AutoPaspoorten').waitFor();
    await page.evaluate(() => fake.emit('menu.chosen', { target: 'search' }));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Zoeken');
  });

  it('signs in again in place while work goes on', async () => {
    await open({ path: '/synchronisatie', sync: { problem: 'login_required', waiting: 2 } });
    await shown('Je aanmelding is verlopen.');
    await page.getByLabel('E-mail').fill('demo@garage.example');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('demo-garage-1');
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await shown('Je bent weer ingelogd.');
    await heading('Synchronisatie').waitFor();
  });

  it('leads to what updates the program when the service no longer understands it', async () => {
    await open({ path: '/synchronisatie', sync: { problem: 'update_required', waiting: 2 } });
    await shown('Werk het programma bij');
    await page.getByRole('link', { name: 'Naar Bijwerken bij Instellingen' }).click();
    await heading('Instellingen').waitFor();
    await page.getByRole('region', { name: 'Bijwerken' }).waitFor();
  });

  it('puts the focus back where a form was opened', async () => {
    await open({ path: `/klanten/${fakeId(1, 3)}` });
    await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
    await page.getByLabel('Plaats').fill('Enkhuizen');
    await page.keyboard.press('Enter');
    await shown('Enkhuizen');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gegevens wijzigen');
  });

  it('leads back from an unknown page', async () => {
    await open({ path: '/nergens' });
    await page.getByRole('link', { name: 'Naar Start' }).click();
    await heading('Start').waitFor();
  });
});
