import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { openDesk } from '../support/central-desk.ts';
import { startCentralProcess } from '../support/central-process.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { BARE_GARAGE } from './bare-garage.ts';
import { type Figure, figure, percentile } from './figure.ts';

const SAMPLES = 60;
const details = (number: number) => ({ ...EMPTY_CUSTOMER_DETAILS, lastName: `Klant ${number}` });

async function newDesk(folder: string, url: string): Promise<TestDesk> {
  const desk = startTestDesk({ apiUrl: url, folder });
  await desk.get('session.login', { email: BARE_GARAGE.email, password: BARE_GARAGE.password });
  await desk.until(({ firstSync, waiting }) => firstSync === null && waiting === 0);
  return desk;
}

/** The same from one bare client to another that waits in a long poll. */
async function bareSamples(url: string): Promise<readonly number[]> {
  const [from, to] = [await openDesk({ url }, BARE_GARAGE), await openDesk({ url }, BARE_GARAGE)];
  await to.sync();
  const samples: number[] = [];
  for (let number = 0; number < SAMPLES; number += 1) {
    const customerId = uuidv7();
    const seen = to.pull({ wait: 25 });
    const begun = performance.now();
    await from.ask('customer.create', { customerId, details: details(number) });
    await seen;
    while (!to.row('customer', customerId)) await to.pull({ wait: 25 });
    samples.push(performance.now() - begun);
  }
  return samples;
}

/** `visibility`: milliseconds from a change at one desk until another desk shows it, through the service's process. */
export async function measureVisibility(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-visibility-'));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central'), seed: 'empty' });
  const from = await newDesk(join(folder, 'a'), central.url);
  const to = await newDesk(join(folder, 'b'), central.url);
  const samples: number[] = [];
  for (let number = 0; number < SAMPLES; number += 1) {
    const begun = performance.now();
    const { id } = await from.get('customers.create', details(number));
    await to.untilShown(async () => (await to.call('customers.profile', { id })).ok);
    samples.push(performance.now() - begun);
  }
  const bare = await bareSamples(central.url);
  await Promise.all([from.stop(), to.stop()]);
  await central.stop();
  rmSync(folder, { recursive: true });
  const detail = { p95: percentile(samples, 0.95), bareP95: percentile(bare, 0.95), samples: SAMPLES };
  return [figure('visibility', percentile(samples, 0.5), 'ms', percentile(bare, 0.5), detail)];
}
