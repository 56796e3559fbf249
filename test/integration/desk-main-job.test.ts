import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Central, createCentral } from '../../src/central/create-central.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { removeFolder, startTestDesk, type TestDesk } from '../support/test-desk.ts';

const LOGIN = { email: 'demo@garage.example', password: 'demo-garage-1' };

let central: Central;
let folder: string;
const desks: TestDesk[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'central-'));
  central = await createCentral({ dataFolder: folder, seed: { kind: 'demo' } });
});
afterEach(async () => {
  for (const desk of desks.splice(0)) {
    await desk.stop();
    removeFolder(desk.folder);
  }
});
afterAll(async () => {
  await central.close();
  removeFolder(folder);
});

async function signedIn(): Promise<TestDesk> {
  const desk = startTestDesk({ apiUrl: central.url });
  desks.push(desk);
  await desk.get('session.login', LOGIN);
  await desk.until((status) => status.firstSync === null);
  return desk;
}

describe('a desk with a service', () => {
  it('receives the garage at its first login', async () => {
    const desk = await signedIn();
    const home = await desk.get('home.overview', undefined);
    expect(home.customers).toBeGreaterThan(150);
    expect(home.fleets).toBe(6);
    expect(home.due.length).toBeGreaterThan(0);
  });

  it('sends what was done, and another desk of the garage shows it', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    const details = {
      ...EMPTY_CUSTOMER_DETAILS,
      firstName: 'Zoë',
      lastName: 'Proefpersoon',
      email: 'zoe@proef.example',
    };
    const { id } = await first.get('customers.create', details);
    expect((await first.get('customers.profile', { id })).waiting).toBe(true);
    await first.until((status) => status.waiting === 0);
    expect((await first.get('customers.profile', { id })).waiting).toBe(false);
    await second.untilShown(async () => (await second.call('customers.profile', { id })).ok);
    expect((await second.get('customers.profile', { id })).customer).toEqual({ ...details, id });
  });
});
