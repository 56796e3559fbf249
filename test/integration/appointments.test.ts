import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import type { AppointmentAnswer } from '../../src/shared/ipc/appointment-answer.ts';
import { startTestCentral, type TestGarage } from '../support/central.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import { activatedCar, DeskWorld, type LinedDesk, untilSettled } from '../support/desk-world.ts';
import { MailServer } from '../support/mail-server.ts';
import type { PortalVisitor } from '../support/portal-visitor.ts';
import { visitorAs } from '../support/portal-world.ts';

const WISH = {
  kind: 'apk',
  preferredOn: '2026-12-01',
  otherwiseOn: '2026-12-03',
  dayPart: 'morning',
  mileage: '84.210 km',
  message: 'Kan ik <b>erop</b> wachten?\r\nGroet, Jan',
  light: '',
};
const AT = '2026-12-01T09:30';

describe('an appointment', () => {
  const mail = new MailServer();
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let car: Awaited<ReturnType<typeof activatedCar>>;
  let driver: PortalVisitor;
  let page: string;

  beforeAll(async () => {
    world = new DeskWorld(await startTestCentral('PGlite', { smtpUrl: await mail.start() }));
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    car = await activatedCar(world, desk);
    driver = await visitorAs(world.central, car.email);
    page = `/auto/${car.passportId}/afspraak`;
    await driver.open(page);
  });
  afterEach(() => world.clear());
  afterAll(async () => {
    await world.close();
    await mail.stop();
  });

  const board = () => desk.get('appointments.list', undefined);
  const ask = async (changes: Partial<typeof WISH> = {}) => {
    await driver.open(page);
    return driver.post(page, { ...WISH, ...changes });
  };
  /** What the driver's request is at the desk, once it is there. */
  async function asked(changes: Partial<typeof WISH> = {}) {
    expect((await ask(changes)).location).toBe(`${page}?klaar=aangevraagd`);
    await desk.untilShown(async () => (await board()).toAnswer.length === 1);
    const [row] = (await board()).toAnswer;
    if (!row) throw new Error('No request is shown');
    return row.appointment;
  }
  const answer = (id: string, round: number, given: AppointmentAnswer) =>
    desk.get('appointments.answer', { id, round, answer: given });
  const act = async (id: string, round: number, does: string) => {
    await driver.open(page);
    return driver.post(`${page}/${id}`, { does, round: String(round) });
  };
  const mails = async () => {
    await world.central.outbox.idle();
    return mail.to(car.email).filter(({ subject }) => !subject?.startsWith('Activeer'));
  };

  it('asked for by the driver arrives at the desk with everything that was said, and on the profile', async () => {
    const appointment = await asked();
    expect(appointment).toMatchObject({
      kind: 'apk',
      preferredOn: '2026-12-01',
      otherwiseOn: '2026-12-03',
      dayPart: 'morning',
      mileage: 84_210,
      message: 'Kan ik <b>erop</b> wachten?\nGroet, Jan',
      state: 'requested',
    });
    expect(await desk.get('appointments.count', undefined)).toEqual({ toAnswer: 1 });
    expect(await desk.get('home.overview', undefined)).toMatchObject({ appointments: 1 });
    const { passports } = await desk.get('customers.profile', { id: car.customerId });
    expect(passports[0]?.appointments).toEqual([appointment]);
    const shown = await driver.open(`${page}?klaar=aangevraagd`);
    expect(shown.text).toContain('Je aanvraag is verstuurd');
    expect(shown.text).toContain('Kan ik &lt;b&gt;erop&lt;/b&gt; wachten?');
  });

  it('accepted at a desk without a network stands at once there, and for the driver when the network is back', async () => {
    const { id, round } = await asked();
    desk.line.plan = () => ({ kind: 'drop' });
    await answer(id, round, { does: 'accept', plannedAt: AT });
    const [planned] = (await board()).planned;
    expect(planned).toMatchObject({ waiting: true, appointment: { state: 'confirmed', plannedAt: AT } });
    expect(await mails()).toEqual([]);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    const [sent, ...more] = await mails();
    expect(more).toEqual([]);
    expect(sent?.subject).toContain('Uw afspraak staat vast');
    expect(sent?.text).toContain('Afspraak: dinsdag 1 december 2026 om 09:30');
    expect(sent?.text).toContain(`${world.central.url}${page}`);
    expect(sent?.replyTo?.text).toContain(garage.email);
    expect((await driver.open(page)).text).toContain('dinsdag 1 december 2026 om 09:30');
    expect((await board()).planned[0]?.waiting).toBe(false);
  });

  it('for which another time is proposed is fixed by the driver, at the time that was in sight', async () => {
    const { id, round } = await asked();
    await answer(id, round, { does: 'propose', plannedAt: '2026-12-02T13:00' });
    await answer(id, round + 1, { does: 'propose', plannedAt: AT });
    await untilSettled(desk);
    expect((await mails()).map(({ subject }) => subject?.split(':')[0])).toEqual([
      'Voorstel voor een andere tijd',
      'Voorstel voor een andere tijd',
    ]);
    expect((await act(id, round + 1, 'accept')).location).toContain('klaar=te-laat');
    expect((await board()).proposed).toHaveLength(1);
    expect((await act(id, round + 2, 'accept')).location).toContain('klaar=akkoord');
    await desk.untilShown(async () => (await board()).planned.length === 1);
    expect((await board()).planned[0]?.appointment).toMatchObject({ state: 'confirmed', plannedAt: AT });
    expect((await act(id, round + 2, 'accept')).location).toContain('klaar=te-laat');
  });

  it('declined tells the driver why, by mail and on the page, and is over', async () => {
    const { id, round } = await asked();
    await answer(id, round, { does: 'decline', reason: 'We zijn <dicht> & "vol"' });
    await untilSettled(desk);
    const [sent] = await mails();
    expect(sent?.text).toContain('Reden: We zijn <dicht> & "vol"');
    expect(sent?.html).toContain('We zijn &lt;dicht&gt; &amp; &quot;vol&quot;');
    const shown = await driver.open(page);
    expect(shown.text).toContain('Gaat niet door');
    expect(shown.text).not.toContain('value="cancel"');
    expect((await act(id, round + 1, 'cancel')).location).toContain('klaar=te-laat');
    expect((await board()).over).toHaveLength(1);
  });

  it('that the driver cancels while the desk is away is not planned: the desk is told, and shows what is', async () => {
    const { id, round } = await asked();
    desk.line.plan = () => ({ kind: 'drop' });
    await answer(id, round, { does: 'accept', plannedAt: AT });
    expect((await driver.open(page)).text).toContain('aria-label="Afspraak annuleren: APK, dinsdag 1 december 2026"');
    expect((await driver.open(`${page}/${id}/annuleren`)).text).toContain('Wil je deze afspraak annuleren?');
    expect((await act(id, round, 'cancel')).location).toContain('klaar=geannuleerd');
    expect((await driver.get(`${page}/${id}/annuleren`)).location).toContain('klaar=te-laat');
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.until(({ attention, waiting }) => attention === 1 && waiting === 0);
    await desk.untilShown(async () => (await board()).over.length === 1);
    expect((await board()).over[0]?.appointment.state).toBe('cancelled');
    expect(await mails()).toEqual([]);
    const [refused] = await desk.get('sync.outbox', undefined);
    expect(refused).toMatchObject({ refusal: { code: 'appointment_changed' }, payload: { plannedAt: AT } });
  });

  it('goes with its car: no byte of it stays at the desk, and what was queued about it is emptied', async () => {
    const { id, round } = await asked({ message: 'Sleutel onder de mat bij nummer elf' });
    expect(decryptedBytes(desk).includes('Sleutel onder de mat')).toBe(true);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await answer(id, round, { does: 'decline', reason: 'Geen plek voor deze klant' });
    const { db, signals } = world.central;
    await db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, car.vehicleId, 'transferred', new Date()));
    signals.wake(garage.garageId);
    await desk.until(({ attention }) => attention === 1);
    desk.line.plan = () => null;
    await untilSettled(desk);
    expect(await board()).toMatchObject({ toAnswer: [], proposed: [], planned: [], over: [] });
    await desk.stop();
    for (const trace of ['Sleutel onder de mat', 'Geen plek voor deze klant', id])
      expect(decryptedBytes(desk).includes(trace)).toBe(false);
    expect((await driver.open(page)).status).toBe(404);
  });

  it.each([
    [{ kind: '' }, 'Kies waarvoor je een afspraak wilt.'],
    [{ preferredOn: 'morgen' }, 'Kies een dag.'],
    [{ preferredOn: '2026-11-01' }, 'Kies vandaag of een latere dag.'],
    [{ otherwiseOn: '2026-12-01' }, 'Kies twee verschillende dagen'],
    [{ mileage: 'veel' }, 'Vul de kilometerstand in cijfers in'],
  ])('that is filled in wrongly (%o) says what to do, and keeps what was typed', async (changes, sentence) => {
    const answered = await ask(changes);
    expect(answered.status).toBe(422);
    expect(answered.text).toContain(sentence);
    expect(answered.text).toContain('Kan ik &lt;b&gt;erop&lt;/b&gt; wachten?');
    expect((await driver.open(page)).text).not.toContain('Aangevraagd');
  });

  it('that is sent twice, in one moment or later, is one', async () => {
    const requestId = /name="requestId" value="([^"]+)"/.exec((await driver.open(page)).text)?.[1] ?? '';
    const send = () => driver.post(page, { ...WISH, requestId });
    for (const answered of [...(await Promise.all([send(), send()])), await send()])
      expect(answered.location).toBe(`${page}?klaar=aangevraagd`);
    await desk.untilShown(async () => (await board()).toAnswer.length > 0);
    expect((await board()).toAnswer.map(({ appointment }) => appointment.id)).toEqual([requestId]);
  });

  it('with the number of somebody else’s changes nothing of theirs', async () => {
    const { id } = await asked();
    const other = await activatedCar(world, desk);
    const stranger = await visitorAs(world.central, other.email);
    const theirs = `/auto/${other.passportId}/afspraak`;
    await stranger.open(theirs);
    await stranger.post(theirs, { ...WISH, message: 'Van een ander', requestId: id });
    await desk.untilShown(async () => (await board()).toAnswer.length === 2);
    const own = (await board()).toAnswer.find(({ appointment }) => appointment.id === id);
    expect(own?.appointment.vehicleId).toBe(car.vehicleId);
    await driver.post(page, { ...WISH, message: 'Nummer van een klant', requestId: other.customerId });
    await desk.untilShown(async () => (await board()).toAnswer.length === 3);
    expect((await board()).toAnswer.map(({ appointment }) => appointment.id)).not.toContain(other.customerId);
  });

  it('is one of three at most that are open for a car', async () => {
    for (let count = 0; count < 3; count += 1) expect((await ask()).status).toBe(303);
    const fourth = await ask();
    expect(fourth.status).toBe(422);
    expect(fourth.text).toContain('al 3 aanvragen');
  });

  it('is one of ten at most that are asked for on one day, also when each is cancelled', async () => {
    const { db, clock } = world.central;
    for (let count = 0; count < 10; count += 1) {
      const requestId = uuidv7();
      expect((await driver.post(page, { ...WISH, requestId })).location).toBe(`${page}?klaar=aangevraagd`);
      expect((await driver.post(`${page}/${requestId}`, { does: 'cancel', round: '1' })).location).toContain(
        'geannuleerd',
      );
    }
    const eleventh = await driver.post(page, { ...WISH, requestId: uuidv7() });
    expect(eleventh.status).toBe(422);
    expect(eleventh.text).toContain('Vandaag zijn er voor deze auto al 10 afspraken aangevraagd. Bel de garage.');
    const yesterday = new Date(clock.now().getTime() - 86_400_000).toISOString();
    await sql`update appointments set requested_at = ${yesterday} where vehicle_id = ${car.vehicleId}`.execute(db);
    expect((await ask()).location).toBe(`${page}?klaar=aangevraagd`);
  });

  it('is nobody else’s: another driver sees and changes nothing', async () => {
    const { id, round } = await asked();
    const other = await activatedCar(world, desk);
    const stranger = await visitorAs(world.central, other.email);
    expect((await stranger.open(page)).status).toBe(404);
    await stranger.open(`/auto/${other.passportId}/afspraak`);
    expect((await stranger.post(page, WISH)).status).toBe(404);
    expect((await stranger.post(`${page}/${id}`, { does: 'cancel', round: String(round) })).status).toBe(404);
    const own = `/auto/${other.passportId}/afspraak/${id}`;
    expect((await stranger.post(own, { does: 'cancel', round: String(round) })).location).toContain('te-laat');
    expect((await board()).toAnswer).toHaveLength(1);
  });

  it('for a light that was looked up comes with that light, in one click from the advice', async () => {
    const lights = await driver.open(`/auto/${car.passportId}/lampje?kleur=amber`);
    expect(lights.text).toContain('Motorstoring');
    const light = `/auto/${car.passportId}/lampje/engine?kleur=amber`;
    expect((await driver.open(light)).text).toContain('Hoe brandt het lampje?');
    const advice = await driver.open(`${light}&antwoord=1.1`);
    expect(advice.text).toContain('Maak een afspraak');
    const link = /href="([^"]+lampje=engine[^"]*)"/.exec(advice.text)?.[1] ?? '';
    const form = await driver.open(link);
    expect(form.text).toContain('Motorstoring (geel of oranje)');
    expect(form.text).toMatch(/<option value="light" selected="">/);
    const appointment = await asked({ kind: 'light', light: 'engine/amber' });
    expect(appointment).toMatchObject({ kind: 'light', light: 'engine/amber' });
    expect((await driver.open(`${light}&antwoord=7.7`)).text).toContain('Hoe brandt het lampje?');
    expect((await driver.open(`/auto/${car.passportId}/lampje/toString`)).status).toBe(404);
  });
});
