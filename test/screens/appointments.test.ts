import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dutchDay } from '../../src/shared/domain/dates.ts';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
let page: Page;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const part = (name: string) => page.getByRole('region', { name, exact: true });

async function open(): Promise<void> {
  page = await screens.open({ path: '/afspraken' });
  await part('Te beantwoorden').getByRole('article').first().waitFor();
}

describe('Afspraken', () => {
  it('accepts a request with the first time that was asked for, with the keyboard alone', async () => {
    await open();
    expect(await page.getByRole('link', { name: /Afspraken.*2 aanvragen te beantwoorden/ }).count()).toBe(1);
    await part('Te beantwoorden').getByRole('button', { name: 'Accepteren' }).first().focus();
    await page.keyboard.press('Enter');
    expect(await field('Tijd').inputValue()).toBe('09:00');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Afspraak voor .* ingepland\.$/)
      .first()
      .waitFor();
    expect(await part('Te beantwoorden').getByRole('article').count()).toBe(1);
    expect(await part('Gepland').getByRole('article').count()).toBe(2);
  });

  it('says what is wrong with a day or time, and keeps it while somebody looks elsewhere', async () => {
    await open();
    await part('Te beantwoorden').getByRole('button', { name: 'Andere tijd voorstellen' }).first().click();
    await field('Dag').fill('1-1-2020');
    await field('Tijd').fill('25');
    await button('Voorstel versturen').click();
    await page.getByText('Kies vandaag of een latere dag.').waitFor();
    await page.getByText('Vul een tijd in als 09:30.').waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { name: 'Klanten', level: 1 }).waitFor();
    await page.keyboard.press('Alt+6');
    expect(await field('Tijd').inputValue()).toBe('25');
    await field('Dag').fill(addDays(dutchDay(new Date()), 9).split('-').reverse().join('-'));
    await field('Tijd').fill('930');
    await button('Voorstel versturen').click();
    await part('Wacht op de bestuurder')
      .getByText(/om 09:30/)
      .waitFor();
  });

  it('does not decline without a reason, and goes back with Escape', async () => {
    await open();
    await part('Te beantwoorden').getByRole('button', { name: 'Afwijzen' }).first().click();
    await button('Afwijzen en versturen').click();
    await page.getByText('Vul in waarom het niet kan. De bestuurder leest dit.').waitFor();
    await page.keyboard.press('Escape');
    await field('Reden voor de bestuurder').waitFor({ state: 'detached' });
    await part('Te beantwoorden').getByRole('button', { name: 'Afwijzen' }).first().click();
    await field('Reden voor de bestuurder').fill('We zijn die week gesloten.');
    await button('Afwijzen en versturen').click();
    await part('Afgehandeld').getByText('We zijn die week gesloten.').first().waitFor();
  });

  it('says in words that an appointment changed meanwhile, and keeps what was typed', async () => {
    await open();
    await part('Te beantwoorden').getByRole('button', { name: 'Afwijzen' }).first().click();
    await field('Reden voor de bestuurder').fill('Geen plek');
    await page.evaluate(`fake.failNext('appointments.answer', { code: 'appointment_changed' })`);
    await button('Afwijzen en versturen').click();
    await page.getByText(/^Deze afspraak is intussen veranderd/).waitFor();
    expect(await field('Reden voor de bestuurder').inputValue()).toBe('Geen plek');
  });

  /** The feed brings what somebody else did with the first request. */
  const bring = (changes: string) =>
    page.evaluate(`(() => {
      const appointment = fake.world.rows.appointments.find(({ state }) => state === 'requested');
      Object.assign(appointment, ${changes}, { round: appointment.round + 1 });
      fake.emit('data.changed', { topics: ['appointments'] });
    })()`);

  it('answers what was in sight when the answer was begun, says that it changed since, and then plans the time that stands', async () => {
    await open();
    await part('Te beantwoorden').getByRole('button', { name: 'Accepteren' }).first().click();
    const day = await field('Dag').inputValue();
    await bring(`{ state: 'proposed', plannedAt: '2030-01-08T10:00' }`);
    const form = part('Wacht op de bestuurder').getByRole('form');
    await form.getByText(/^Deze afspraak is intussen veranderd/).waitFor();
    await button('Inplannen').click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await field('Dag').inputValue()).toBe(day);
    expect(
      await part('Wacht op de bestuurder')
        .getByText(/om 10:00/)
        .count(),
    ).toBe(1);
    // Now that the person has seen it, the answer is one to that.
    await button('Antwoorden op hoe het nu staat').click();
    await expect.poll(() => field('Dag').inputValue()).toBe('08-01-2030');
    expect(await field('Tijd').inputValue()).toBe('10:00');
    await button('Inplannen').click();
    await page
      .getByText(/^Afspraak voor .* ingepland\.$/)
      .first()
      .waitFor();
    await part('Gepland')
      .getByText(/8 januari 2030 om 10:00/)
      .waitFor();
  });

  it('keeps a time that somebody typed when it catches up, and closes a form that nobody touched with Escape', async () => {
    await open();
    await part('Te beantwoorden').getByRole('button', { name: 'Andere tijd voorstellen' }).first().click();
    const day = await field('Dag').inputValue();
    await field('Tijd').fill('15:45');
    await bring(`{ state: 'proposed', plannedAt: '2030-01-08T10:00' }`);
    await button('Antwoorden op hoe het nu staat').click();
    await page.getByText(/^Deze afspraak is intussen veranderd/).waitFor({ state: 'detached' });
    expect([await field('Dag').inputValue(), await field('Tijd').inputValue()]).toEqual([day, '15:45']);
    await button('Annuleren').click();
    await part('Te beantwoorden').getByRole('button', { name: 'Accepteren' }).first().click();
    await bring(`{ state: 'proposed', plannedAt: '2030-01-09T11:00' }`);
    await page.getByText(/^Deze afspraak is intussen veranderd/).waitFor();
    await field('Tijd').press('Escape');
    await field('Tijd').waitFor({ state: 'detached' });
  });

  it('keeps a typed reason at Escape, and the focus at the appointment after leaving or sending', async () => {
    await open();
    const decline = part('Te beantwoorden').getByRole('button', { name: 'Afwijzen' }).first();
    await decline.click();
    await field('Reden voor de bestuurder').fill('Geen plek');
    await page.keyboard.press('Escape');
    // Typed on after it: this arrives only where the field is still there, and has the focus.
    await page.keyboard.type(' meer');
    await expect.poll(() => field('Reden voor de bestuurder').inputValue()).toBe('Geen plek meer');
    await button('Annuleren').click();
    await part('Te beantwoorden').getByRole('article').first().locator('button:focus').waitFor();
    await decline.click();
    await field('Reden voor de bestuurder').fill('We zijn gesloten');
    await page.keyboard.press('Enter');
    await part('Afgehandeld').getByText('We zijn gesloten').waitFor();
    await part('Afgehandeld').locator('article:focus', { hasText: 'We zijn gesloten' }).waitFor();
  });

  it('takes the focus from nobody when the feed moves it, and keeps it where somebody types', async () => {
    await open();
    await part('Te beantwoorden').getByRole('button', { name: 'Andere tijd voorstellen' }).first().click();
    await field('Tijd').focus();
    await bring(`{ state: 'proposed', plannedAt: '2030-01-08T10:00' }`);
    await part('Wacht op de bestuurder').locator('input:focus').waitFor();
    await part('Gepland').getByRole('button').first().focus();
    await page.evaluate(`(() => {
      const appointment = fake.world.rows.appointments.find(({ plannedAt }) => plannedAt === '2030-01-08T10:00');
      appointment.state = 'requested';
      fake.emit('data.changed', { topics: ['appointments'] });
    })()`);
    await part('Te beantwoorden').getByRole('form').waitFor();
    await part('Gepland').locator('button:focus').waitFor();
  });
});
