import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../../src/central/auth/secrets.ts';
import { askForEmail } from '../../src/central/portal/change-email.ts';
import { startTestCentral, type TestGarage } from '../support/central.ts';
import { activatedCar, DeskWorld, fleetOf, issueInput, type LinedDesk, untilSettled } from '../support/desk-world.ts';
import { accountWith, cookiesOf, portalApp, sendForm } from '../support/portal-app.ts';
import { contextOf, offerTo } from '../support/portal-world.ts';

const OWN = 'een eigen wachtwoord';

describe('a fleet account that is deactivated', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let colleague: LinedDesk;
  beforeAll(async () => {
    world = new DeskWorld(await startTestCentral('PGlite'));
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    colleague = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  /** A fleet with two linked cars, known to both desks. */
  async function linkedFleet() {
    const fleet = await fleetOf(world, desk);
    const other = await activatedCar(world, desk);
    for (const id of [fleet.passportId, other.passportId])
      await desk.get('passports.link', { id, fleetId: fleet.fleetId });
    await untilSettled(desk);
    await colleague.untilShown(async () => {
      const detail = await colleague.call('fleets.detail', { id: fleet.fleetId });
      return detail.ok && detail.value.plateCount === 2;
    });
    const detail = await desk.get('fleets.detail', { id: fleet.fleetId });
    return { ...fleet, other, email: detail.fleet.email };
  }
  const stateAt = async (at: LinedDesk, id: string) => (await at.get('fleets.detail', { id })).fleet.state;
  const plugIn = (at: LinedDesk) => {
    at.line.plan = () => null;
  };

  it('unlinks its AutoPaspoorten in the same act, without a network too, and says so at every desk', async () => {
    const { fleetId, customerId, passportId, other } = await linkedFleet();
    desk.line.cutOff();
    const { unlinked } = await desk.get('fleets.deactivate', { id: fleetId });
    expect(unlinked.toSorted()).toEqual([passportId, other.passportId].toSorted());
    expect(await desk.get('fleets.detail', { id: fleetId })).toMatchObject({
      plateCount: 0,
      fleet: { state: 'inactive' },
    });
    expect(await desk.get('fleets.suggest', { text: 'wagenpark' })).toEqual([]);
    plugIn(desk);
    await untilSettled(desk);
    await colleague.untilShown(async () => (await stateAt(colleague, fleetId)) === 'inactive');
    const { rows } = await colleague.get('customers.timeline', { id: customerId });
    expect(rows.map(({ kind }) => kind)).toContain('fleet.deactivate');
    const link = await colleague.call('passports.link', { id: passportId, fleetId });
    expect(link).toMatchObject({ error: { code: 'fleet_not_active' } });
    const issue = await colleague.call('passports.issue', { ...issueInput(customerId), fleetId });
    expect(issue).toMatchObject({ error: { code: 'fleet_not_active' } });
  });

  it('is active again with what was in it', async () => {
    const { fleetId, passportId } = await linkedFleet();
    const { unlinked } = await desk.get('fleets.deactivate', { id: fleetId });
    await desk.get('fleets.activate', { id: fleetId });
    await desk.get('passports.linkMany', { fleetId, action: 'link', ids: [...unlinked], reason: '' });
    await untilSettled(desk);
    await colleague.untilShown(async () => (await colleague.get('fleets.detail', { id: fleetId })).plateCount === 2);
    expect(await stateAt(colleague, fleetId)).toBe('active');
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
    expect(unlinked).toContain(passportId);
  });

  it('changes nothing while a car is offered to a new holder', async () => {
    const { fleetId, other, email } = await linkedFleet();
    const account = await accountWith(world.central, email, OWN);
    await offerTo(world.central, account, other.passportId, 'nieuw@post.example');
    await desk.untilShown(async () => (await desk.get('fleets.detail', { id: fleetId })).transferCount === 1);
    expect(await desk.call('fleets.deactivate', { id: fleetId })).toMatchObject({
      error: { code: 'transfer_under_way' },
    });
    expect(await desk.get('fleets.detail', { id: fleetId })).toMatchObject({
      plateCount: 2,
      fleet: { state: 'active' },
    });
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
  });

  it('stays active for a person to look at when a colleague linked a car to it meanwhile', async () => {
    const { fleetId } = await linkedFleet();
    const late = await activatedCar(world, colleague);
    desk.line.cutOff();
    await desk.get('fleets.deactivate', { id: fleetId });
    await colleague.get('passports.link', { id: late.passportId, fleetId });
    await untilSettled(colleague);
    plugIn(desk);
    await desk.until(({ attention }) => attention === 1);
    const codes = (await desk.get('sync.outbox', undefined)).flatMap(({ refusal }) => refusal?.code ?? []);
    expect(codes).toEqual(['fleet_has_passports']);
    await desk.untilShown(async () => (await stateAt(desk, fleetId)) === 'active');
  });

  it('lets its manager in no more, who is out at once, until it is active again', async () => {
    const { fleetId, email } = await linkedFleet();
    const app = await portalApp(world.central);
    await accountWith(world.central, email, OWN);
    const logIn = () => sendForm(app, '/login', { email, password: OWN });
    const cookies = cookiesOf(await logIn());
    const home = async () => (await app.inject({ method: 'GET', url: '/wagenpark', cookies })).headers.location;
    expect(await home()).toBeUndefined();
    await desk.get('fleets.deactivate', { id: fleetId });
    await untilSettled(desk);
    expect(await home()).toBe('/login');
    expect((await logIn()).statusCode).toBe(401);
    const handOver = await desk.call('fleets.handOver', { id: fleetId });
    expect(handOver).toMatchObject({ error: { code: 'fleet_not_active' } });
    await desk.get('fleets.activate', { id: fleetId });
    await untilSettled(desk);
    expect(await home()).toBe('/login');
    expect((await logIn()).headers.location).toBe('/');
    await app.close();
  });

  it('cannot take another address by a link that was asked for before', async () => {
    const { fleetId, email } = await linkedFleet();
    const account = await accountWith(world.central, email, OWN);
    const wanted = `nieuw-${fleetId}@bedrijf.example`;
    await askForEmail(contextOf(world.central), account, wanted);
    await desk.get('fleets.deactivate', { id: fleetId });
    await untilSettled(desk);
    const asked = await world.central.db.selectFrom('email_changes').selectAll().execute();
    expect(asked.filter(({ account_id }) => account_id === account.id)).toEqual([]);
    // One that was asked for in that very moment.
    const token = 'in-dat-ogenblik';
    const expires_at = new Date(world.central.clock.now().getTime() + 3_600_000);
    const change = { token_hash: hashSecret(token), account_id: account.id, email: wanted, expires_at };
    await world.central.db.insertInto('email_changes').values(change).execute();
    const app = await portalApp(world.central);
    expect((await sendForm(app, `/account/email/${token}`, {})).statusCode).toBe(410);
    expect((await desk.get('fleets.detail', { id: fleetId })).fleet.email).toBe(email);
    await app.close();
  });
});
