import { describe, expect, it } from 'vitest';
import { useGarageDay } from './fixtures/garage-day.ts';
import { DemoPeople } from './pages/demo-people.ts';

describe('linking many plates from the fleet', () => {
  const day = useGarageDay();

  it('links pasted plates after saying what will happen, sends them, and undoes all of them at once', async () => {
    const { desk, pages } = day();
    const people = new DemoPeople(desk.page);
    const free = [await people.next('free activated'), await people.next('free activated')];
    const issued = await people.next('not activated');
    await pages.openFleet('Haverkamp Groen');
    await pages.button('Kentekens koppelen').click();
    const pasted = [...free, issued].map(({ plate, name }) => `${plate}\t${name}`).join('\r\n');
    await pages.field('Kentekens').fill(`Kenteken\tNaam\r\n${pasted}`);
    const preview = desk.page.getByRole('table', { name: 'Dit gaat er gebeuren' });
    await preview.getByText('Het AutoPaspoort is nog niet geactiveerd').waitFor();
    await pages.field('Reden').fill('Nieuw leasecontract');
    await pages.button('2 kentekens koppelen').click();
    await desk.page
      .getByText(/^2 kentekens zijn gekoppeld aan Haverkamp Groen/)
      .first()
      .waitFor();
    await pages.untilAllSent();
    await desk.page.getByRole('link', { name: 'Haverkamp Groen' }).first().click();
    for (const { plate } of free) await desk.page.getByRole('row', { name: new RegExp(plate) }).waitFor();

    await pages.button('Kentekens koppelen').click();
    await desk.page.getByRole('radio', { name: /^Ontkoppelen van/ }).check();
    await pages.field('Kentekens').fill(free.map(({ plate }) => plate).join(' '));
    await pages.button('2 kentekens ontkoppelen').click();
    await pages.button('Ongedaan maken').click();
    await desk.page.getByText('Ongedaan gemaakt.').first().waitFor();
    await pages.untilAllSent();
    await desk.page.getByRole('link', { name: 'Haverkamp Groen' }).first().click();
    for (const { plate } of free) await desk.page.getByRole('row', { name: new RegExp(plate) }).waitFor();
    expect(await desk.page.getByRole('status').filter({ hasText: 'Te controleren' }).count()).toBe(0);
  });
});
