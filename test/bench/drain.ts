import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { openDesk } from '../support/central-desk.ts';
import { startCentralProcess } from '../support/central-process.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { startTestDesk } from '../support/test-desk.ts';
import { BARE_GARAGE } from './bare-garage.ts';
import { type Figure, figure } from './figure.ts';

const COMMANDS = 1_000;
const A_PUSH = 100;

const details = (number: number) => ({ ...EMPTY_CUSTOMER_DETAILS, lastName: `Klant ${number}` });

/** Milliseconds that the service takes for as many commands from a client that keeps nothing and shows nothing. */
async function bareMs(url: string): Promise<number> {
  const bare = await openDesk({ url }, BARE_GARAGE);
  const commands = Array.from({ length: COMMANDS }, (_, number) =>
    bare.command('customer.create', { customerId: uuidv7(), details: details(number) }),
  );
  const begun = performance.now();
  for (let start = 0; start < COMMANDS; start += A_PUSH) await bare.push(commands.slice(start, start + A_PUSH));
  return performance.now() - begun;
}

/** `drain`: commands a second that a desk with a thousand waiting ones gets rid of, until each is confirmed by the feed. */
export async function measureDrain(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-drain-'));
  const central = await startCentralProcess({ dataFolder: join(folder, 'central'), seed: 'empty' });
  const line = await new FaultProxy(central.url).start();
  const desk = startTestDesk({ apiUrl: line.url, folder: join(folder, 'desk') });
  await desk.get('session.login', { email: BARE_GARAGE.email, password: BARE_GARAGE.password });
  await desk.until(({ firstSync }) => firstSync === null);
  line.cutOff();
  for (let number = 0; number < COMMANDS; number += 1) await desk.get('customers.create', details(number));
  line.plan = () => null;
  const begun = performance.now();
  await desk.get('sync.now', undefined);
  await desk.until(({ waiting }) => waiting === 0);
  const drainMs = performance.now() - begun;
  const directMs = await bareMs(central.url);
  await desk.stop();
  await line.stop();
  await central.stop();
  rmSync(folder, { recursive: true });
  const perSecond = (ms: number) => (COMMANDS / ms) * 1_000;
  return [figure('drain', perSecond(drainMs), 'commands/s', perSecond(directMs), { commands: COMMANDS })];
}
