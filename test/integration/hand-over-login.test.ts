import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestGarage } from '../support/central.ts';
import { openDesk, postJson } from '../support/central-desk.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import { type DeskWorld, fleetOf, type LinedDesk, startDeskWorld, untilSettled } from '../support/desk-world.ts';
import { PortalVisitor } from '../support/portal-visitor.ts';

describe('handing over the login of a fleet', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const handOver = (id: string) => desk.get('fleets.handOver', { id });
  const refusal = (id: string) => desk.call('fleets.handOver', { id });
  const visitor = () => new PortalVisitor(world.central.url);
  const mayEnter = async (email: string, password: string) =>
    (await visitor().post('/login', { email, password })).status !== 401;

  /** The second way of the manual: an account under an own address, set to the manager's later. */
  async function setUpForManager() {
    const owned = await fleetOf(world, desk);
    const email = `beheerder-${owned.fleet.email}`;
    const before = { email: owned.fleet.email };
    await desk.get('fleets.update', { id: owned.fleetId, changes: { email }, before });
    return { ...owned, email };
  }

  it('opens the fleet dashboard at the new address, where the manager chooses an own password', async () => {
    const { fleetId, email } = await setUpForManager();
    await untilSettled(desk);
    const login = await handOver(fleetId);
    expect(login).toMatchObject({ email, managerName: 'Jan Kuiper' });
    const manager = visitor();
    expect((await manager.logIn(email, login.temporaryPassword)).text).toContain('Mijn AutoPaspoorten');
    expect(await mayEnter(email, login.temporaryPassword)).toBe(false);
  });

  it('gives each password once: the next one makes the one before void', async () => {
    const { fleetId, email } = await setUpForManager();
    await untilSettled(desk);
    const first = await handOver(fleetId);
    const second = await handOver(fleetId);
    expect(second.temporaryPassword).not.toBe(first.temporaryPassword);
    expect(await mayEnter(email, first.temporaryPassword)).toBe(false);
    expect(await mayEnter(email, second.temporaryPassword)).toBe(true);
  });

  it('gives none once the manager has chosen a password: no garage gets in under it', async () => {
    const { fleetId, email } = await setUpForManager();
    await untilSettled(desk);
    await visitor().logIn(email, (await handOver(fleetId)).temporaryPassword);
    expect(await refusal(fleetId)).toMatchObject({ ok: false, error: { code: 'login_in_use' } });
  });

  it('waits until the change of address has been sent, and says so without a network', async () => {
    const { fleetId } = await fleetOf(world, desk);
    desk.line.cutOff();
    expect(await refusal(fleetId)).toMatchObject({ error: { code: 'hand_over_offline' } });
    await desk.get('fleets.update', {
      id: fleetId,
      changes: { managerName: 'Els' },
      before: { managerName: 'Jan Kuiper' },
    });
    expect(await refusal(fleetId)).toMatchObject({ error: { code: 'fleet_not_sent' } });
  });

  it('leaves no password in the database, the files or the reports of the desk', async () => {
    const { fleetId } = await setUpForManager();
    await untilSettled(desk);
    const { temporaryPassword } = await handOver(fleetId);
    const files = readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(desk.folder, name))
      .filter((name) => statSync(name).isFile());
    for (const file of files) expect(readFileSync(file).includes(temporaryPassword)).toBe(false);
    expect(decryptedBytes(desk).includes(temporaryPassword)).toBe(false);
    expect(desk.reports.join('\n')).not.toContain(temporaryPassword);
  });

  it('is for the desks of the garage alone, and for the login that they see', async () => {
    const { fleetId, fleet } = await fleetOf(world, desk);
    const url = `${world.central.url}/v1/fleets/${fleetId}/login`;
    const body = { protocol: 1, email: fleet.email };
    expect((await postJson(url, body)).status).toBe(401);
    const stranger = await openDesk(world.central, await world.garage());
    expect((await postJson(url, body, stranger.token)).status).toBe(404);
    const own = await openDesk(world.central, garage);
    expect(await postJson(url, { ...body, email: 'oud@bedrijf.example' }, own.token)).toMatchObject({
      status: 409,
      body: { error: { code: 'login_changed' } },
    });
    const given = await postJson(url, body, own.token);
    expect(given).toMatchObject({ status: 200 });
    expect(given.headers.get('cache-control')).toBe('no-store');
  });
});
