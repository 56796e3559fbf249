import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { DEMO_LOGIN } from '../../src/central/seed/run-seed.ts';
import { test } from '../e2e/fixtures/test.ts';
import { DeskPages } from '../e2e/pages/desk-pages.ts';
import { openDesk } from '../support/central-desk.ts';
import { startFused } from './fixtures/fused-process.ts';

const CUSTOMER = { firstName: 'Fatima', lastName: 'Proefrijder', email: 'fatima@proefrijder.example' };
const SOON = { timeout: 30_000, interval: 200 };

/** Nobody can look into the program as it is shipped; what it does shows at the service. */
describe('the program as it is shipped', () => {
  test('opens the data of a desk that lost its power, and sends what waited there', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await workplace.startDesk('balie', central.url, ['--demo']);
    const pages = new DeskPages(desk.page);
    await pages.logIn();
    await central.stop();
    await pages.createCustomer(CUSTOMER);
    await desk.kill();

    await workplace.startCentral({ port: central.port });
    // An addon that somebody put in the way is not loaded.
    const env = { BALIE_SQLITE_BINDING: join(workplace.folder, 'elders.node') };
    const program = startFused(join(workplace.folder, 'balie'), [`--api-url=${central.url}`], env);
    const reader = await openDesk(central, DEMO_LOGIN);
    const arrived = async () => {
      await reader.sync();
      return [...reader.rows.values()].filter(({ data }) => JSON.stringify(data).includes(CUSTOMER.email)).length;
    };
    await expect.poll(arrived, SOON).toBe(1);
    await program.kill();
  });
});
