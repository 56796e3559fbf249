import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPlate } from '../../src/shared/domain/plate.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, fleetPayload, nextNumber } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';
import { PortalVisitor } from '../support/portal-visitor.ts';

const OWN = 'een eigen wachtwoord';

describe.each(DATABASES)('the fleet manager and the new driver, on %s', (database) => {
  const mail = new MailServer();
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral(database, { smtpUrl: await mail.start() });
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });
  afterAll(async () => {
    await central.close();
    await mail.stop();
  });

  const linkTo = (address: string, path: string) => {
    const text = mail.to(address).at(-1)?.text ?? '';
    return new RegExp(`https?://[^\\s/]+(/${path}/\\S+)`).exec(text)?.[1] ?? '';
  };

  async function holder() {
    const { customerId, passport } = await activatedHolder(central, desk);
    const { passportId, vehicleId, vehicle } = passport;
    return { customerId, passportId, vehicleId, plate: formatPlate(vehicle.plate) };
  }

  /** A fleet with two cars, its manager logged in with a password of his own. */
  async function managedFleet() {
    const manager = await holder();
    const email = `vloot${nextNumber()}@bedrijf.example`;
    const fleet = fleetPayload(manager.customerId, manager.passportId, email);
    await desk.ask('fleet.create', fleet);
    const driver = await holder();
    for (const { passportId } of [manager, driver]) {
      await desk.ask('passport.link', { passportId, fleetId: fleet.fleetId, base: { fleetId: 0 } });
    }
    await central.outbox.idle();
    const password = /Tijdelijk wachtwoord: (\S+)/.exec(mail.to(email).at(-1)?.text ?? '')?.[1] ?? '';
    const visitor = new PortalVisitor(central.url);
    await visitor.logIn(email, password);
    return { manager, driver, fleet, email, visitor, temporary: password };
  }

  async function offer(visitor: PortalVisitor, passportId: string, email = `nieuw${nextNumber()}@post.example`) {
    await visitor.open(`/auto/${passportId}/overdragen`);
    const form = { role: 'driver', name: 'Noor de Wit', email, message: 'Veel plezier ermee' };
    const preview = await visitor.post(`/auto/${passportId}/overdragen`, { ...form, step: 'preview' });
    const made = await visitor.post(`/auto/${passportId}/overdragen`, { ...form, step: 'offer' });
    await central.outbox.idle();
    return { preview, made, email, link: linkTo(email, 'overdracht') };
  }

  it('logs in with the login of the mail, which works once, and sees all cars of the fleet and no others', async () => {
    const other = await holder();
    const { visitor, driver, manager, email, temporary } = await managedFleet();
    const page = await visitor.open('/');
    expect(page.text).toContain('Mijn AutoPaspoorten');
    for (const { plate } of [driver, manager]) expect(page.text).toContain(plate);
    expect(page.text).not.toContain(other.plate);
    expect((await visitor.open(`/auto/${other.passportId}`)).status).toBe(404);
    const again = await new PortalVisitor(central.url).post('/login', { email, password: temporary });
    expect(again.status).toBe(401);
    expect((await new PortalVisitor(central.url).logIn(email, OWN)).text).toContain('Mijn AutoPaspoorten');
  });

  it('hands a car over: the new driver accepts, and garage and manager have no access any more', async () => {
    const { visitor, driver } = await managedFleet();
    await desk.sync();
    const { preview, made, email, link } = await offer(visitor, driver.passportId);
    expect(preview.text).toContain('Klopt dit?');
    expect(made.location).toBe(`/auto/${driver.passportId}?klaar=aangeboden`);
    await desk.sync();
    expect(desk.row('passport', driver.passportId)?.offeredUntil).toBe('2026-12-07');

    const receiver = new PortalVisitor(central.url);
    const shown = await receiver.open(link);
    expect(shown.text).toContain('Veel plezier ermee');
    expect(shown.text).not.toContain('Kuiper,');
    const accepted = await receiver.post(link, { answer: 'accept' });
    expect(accepted.location).toBe('/mijn');
    await receiver.open('/wachtwoord');
    await receiver.post('/wachtwoord', { password: OWN, repeat: OWN });
    const mine = await receiver.open('/mijn');
    expect(mine.text).toContain(driver.passportId);
    expect((await receiver.open(`/auto/${driver.passportId}`)).text).toContain('Noor de Wit');

    await desk.sync();
    expect(desk.row('passport', driver.passportId)).toBeUndefined();
    expect(desk.row('vehicle', driver.vehicleId)).toBeUndefined();
    expect((await visitor.open(`/auto/${driver.passportId}`)).status).toBe(404);
    expect((await visitor.open('/wagenpark')).text).not.toContain(driver.passportId);
    expect((await receiver.open(link)).status).toBe(410);
    expect((await new PortalVisitor(central.url).logIn(email, OWN)).text).toContain('Mijn auto');
  });

  it('leaves the car where it is when the new driver declines, or the manager takes the offer back', async () => {
    const { visitor, driver, email } = await managedFleet();
    const first = await offer(visitor, driver.passportId);
    const receiver = new PortalVisitor(central.url);
    expect((await receiver.post(first.link, { answer: 'decline' })).text).toContain('geweigerd');
    await central.outbox.idle();
    expect(mail.to(email).at(-1)?.subject).toContain('niet overgedragen');

    const second = await offer(visitor, driver.passportId);
    const car = await visitor.open(`/auto/${driver.passportId}`);
    const withdraw = /action="(\/overdrachten\/[^"]+)"/.exec(car.text)?.[1] ?? '';
    expect((await visitor.post(withdraw)).location).toContain('ingetrokken');
    expect((await receiver.post(second.link, { answer: 'accept' })).status).toBe(410);
    await desk.sync();
    expect(desk.row('passport', driver.passportId)).toMatchObject({ offeredUntil: null, fleetId: expect.any(String) });
  });

  it('kills the old link with a new offer, and every link with its last day', async () => {
    const { visitor, driver } = await managedFleet();
    const first = await offer(visitor, driver.passportId);
    const second = await offer(visitor, driver.passportId);
    const receiver = new PortalVisitor(central.url);
    expect((await receiver.open(first.link)).status).toBe(410);
    expect((await receiver.open(second.link)).status).toBe(200);
    central.clock.pass(14 * 86_400);
    expect((await receiver.post(second.link, { answer: 'accept' })).status).toBe(410);
    desk = await openDesk(central, garage, desk.deskId);
  });

  it('mails a link for a forgotten password that works once, and answers an unknown address alike', async () => {
    const { email } = await managedFleet();
    const visitor = new PortalVisitor(central.url);
    const known = await visitor.post('/wachtwoord-vergeten', { email });
    await expect.poll(() => linkTo(email, 'wachtwoord')).not.toBe('');
    const unknown = await visitor.post('/wachtwoord-vergeten', { email: 'niemand@post.example' });
    expect(unknown.text).toBe(known.text);
    expect(mail.to('niemand@post.example')).toEqual([]);
    const link = linkTo(email, 'wachtwoord');
    expect((await visitor.post(link, { password: 'kort', repeat: 'kort' })).text).toContain('minstens 10 tekens');
    const [password, repeat] = ['een heel ander wachtwoord', 'een heel ander wachtwoord'];
    expect((await visitor.post(link, { password, repeat })).location).toBe('/');
    expect((await visitor.post(link, { password, repeat })).status).toBe(410);
    expect((await new PortalVisitor(central.url).post('/login', { email, password: OWN })).status).toBe(401);
    expect((await new PortalVisitor(central.url).post('/login', { email, password })).location).toBe('/');
  });
});
