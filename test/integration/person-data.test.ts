import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRowById } from '../../src/central/db/entity-rows.ts';
import { enqueueMail } from '../../src/central/mail/enqueue-mail.ts';
import { askForEmail } from '../../src/central/portal/change-email.ts';
import { customerDataAnswerSchema } from '../../src/shared/api/customer-data.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { formatPlate } from '../../src/shared/domain/plate.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, request } from '../support/central-desk.ts';
import { activatedHolder, newPlate } from '../support/central-world.ts';
import {
  activatedCar,
  changeCustomer,
  customerOf,
  type DeskWorld,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { accountWith } from '../support/portal-app.ts';
import { PortalVisitor } from '../support/portal-visitor.ts';
import { accountFor, contextOf, offerTo, visitorAs } from '../support/portal-world.ts';

interface Part {
  readonly onderdeel: string;
  readonly doel: string;
  readonly bewaartermijn: string;
  readonly gegevens: readonly Readonly<Record<string, unknown>>[];
}

interface PersonFile {
  readonly bijDeGarage: readonly Part[];
  readonly bijDeCentraleDienst: readonly Part[] | { readonly ontbreekt: string };
}

describe('everything that is kept about a customer', () => {
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

  /** The document and the file of a customer, as they are saved. */
  async function dataOf(at: LinedDesk, customerId: string) {
    const document = await at.get('print.prepare', { kind: 'person', customerId });
    const saved = await at.get('print.saveData', { id: document.id });
    const file: PersonFile = JSON.parse(readFileSync(saved?.savedTo ?? '', 'utf8'));
    return { page: Buffer.from(document.pdf).toString(), file, missing: document.missing };
  }

  const partOf = (parts: PersonFile['bijDeGarage'] | PersonFile['bijDeCentraleDienst'], title: string) => {
    if ('ontbreekt' in parts) throw new Error(parts.ontbreekt);
    return parts.find(({ onderdeel }) => onderdeel === title)?.gegevens ?? [];
  };

  it('holds what desk and service know: rows, messages, waiting work, drafts, logins and mails', async () => {
    const { customerId, fleet, plate, email } = await fleetOf(world, desk);
    const contact = { fullName: 'Noor Planner', position: 'Planner', phone: '0611112222', email: '' };
    await desk.get('contacts.create', { customerId, fleetId: null, details: contact });
    await untilSettled(desk);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await changeCustomer(desk, customerId, { phone: '0699998888' });
    const draft = { key: `customer:${customerId}`, values: { notes: 'Half getypt' }, start: null, corrects: null };
    await desk.get('drafts.put', draft);
    const { page, file } = await dataOf(desk, customerId);
    for (const text of [formatPlate(plate), fleet.name, 'Noor Planner', '06 99998888', 'Half getypt', email]) {
      expect(page).toContain(text);
      expect(JSON.stringify(file)).toContain(text);
    }
    expect(partOf(file.bijDeGarage, 'Tijdlijn').map(({ Wat }) => Wat)).toContain('Wagenpark account aangemaakt');
    expect(partOf(file.bijDeGarage, 'Wijzigingen die nog niet zijn verwerkt')).toMatchObject([
      { Wat: 'Gegevens gewijzigd', Stand: 'Wacht op verzending', Telefoon: '06 99998888' },
    ]);
    const service = file.bijDeCentraleDienst;
    expect(partOf(service, 'Login AutoPaspoort').map((row) => row['E-mail'])).toContain(email);
    const mails = partOf(service, 'E-mails aan u').map(({ Soort }) => Soort);
    expect(mails).toEqual(['Uitnodiging voor het AutoPaspoort', 'Login van het wagenpark']);
    expect(partOf(service, 'Wat wanneer is gewijzigd')).toContainEqual(
      expect.objectContaining({ Onderdeel: 'AutoPaspoort', Veld: 'Stand', Door: 'AutoPaspoort' }),
    );
    const parts = [...file.bijDeGarage, ...(Array.isArray(service) ? service : [])] as readonly Part[];
    for (const { doel, bewaartermijn } of parts) expect([doel, bewaartermijn]).not.toContain('');
  });

  it('holds half an answer to a request for the car, and a change of a contact who is being removed', async () => {
    const { customerId, passportId, email } = await activatedCar(world, desk);
    const driver = await visitorAs(world.central, email);
    const asking = `/auto/${passportId}/afspraak`;
    await driver.open(asking);
    const wish = { kind: 'apk', preferredOn: '2026-12-01', otherwiseOn: '', dayPart: 'any' };
    await driver.post(asking, { ...wish, mileage: '', message: '', light: '' });
    const requests = async () => (await desk.get('appointments.list', undefined)).toAnswer;
    await desk.untilShown(async () => (await requests()).length === 1);
    const [request] = await requests();
    const contact = { fullName: 'Noor Planner', position: 'Planner', phone: '', email: '' };
    const { id: contactId } = await desk.get('contacts.create', { customerId, fleetId: null, details: contact });
    await untilSettled(desk);
    desk.line.cutOff();
    await desk.get('contacts.remove', { id: contactId });
    const values = { does: 'decline', reason: 'Klant betaalt slecht' };
    await desk.get('drafts.put', {
      key: `appointment:${request?.appointment.id}`,
      values,
      start: null,
      corrects: null,
    });
    const { page, file } = await dataOf(desk, customerId);
    expect(request).toBeDefined();
    expect(page).toContain('Klant betaalt slecht');
    expect(partOf(file.bijDeGarage, 'Wijzigingen die nog niet zijn verwerkt').map(({ Wat }) => Wat)).toEqual([
      'Contactpersoon verwijderd',
    ]);
  });

  it('says without a network what is missing, to the customer on paper and to the desk why, and is whole again with one', async () => {
    const { customerId } = await activatedCar(world, desk);
    desk.line.cutOff();
    const offline = await dataOf(desk, customerId);
    expect(offline.file.bijDeCentraleDienst).toEqual({ ontbreekt: expect.stringContaining('Vraag de garage') });
    expect(offline.page).toContain('Het deel van de centrale dienst ontbreekt');
    expect(offline.missing).toBe('offline');
    expect(partOf(offline.file.bijDeGarage, 'AutoPaspoorten')).toHaveLength(1);
    desk.line.plan = () => null;
    const online = await dataOf(desk, customerId);
    expect(online.page).not.toContain('ontbreekt');
    expect(online.missing).toBeNull();
    expect(partOf(online.file.bijDeCentraleDienst, 'Login AutoPaspoort')).toHaveLength(1);
  });

  it('says of a customer that was not sent yet that the service has nothing', async () => {
    desk.line.cutOff();
    const { id } = await newCustomer(desk);
    const { file, page, missing } = await dataOf(desk, id);
    expect([file.bijDeCentraleDienst, missing]).toEqual([[], null]);
    expect(page).toContain('Uw gegevens zijn nog niet naar de centrale dienst verzonden.');
  });

  it('is made of nobody else: neither who shares a garage, nor who works there', async () => {
    const { customerId } = await activatedCar(world, desk);
    const other = await activatedCar(world, desk);
    const stranger = { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Vreemdeling', phone: '0677776666' };
    await desk.get('customers.create', stranger);
    await untilSettled(desk);
    const { page, file } = await dataOf(desk, customerId);
    for (const text of ['Vreemdeling', '0677776666', other.email, garage.email]) {
      expect(page).not.toContain(text);
      expect(JSON.stringify(file)).not.toContain(text);
    }
  });

  it('tells nothing of a driver in the fleet, of who else is on a list of plates, or of a similar address', async () => {
    const { customerId, fleetId, plate } = await fleetOf(world, desk);
    const { email } = await customerOf(desk, customerId);
    desk.line.cutOff();
    const { id: driverId } = await newCustomer(desk, 'Bestuurder');
    const driver = { ...issueInput(driverId, newPlate()), fleetId };
    await desk.get('passports.issue', driver);
    const otherPlate = newPlate();
    const draft = { start: null, corrects: null };
    const listed = { text: `${plate} ${otherPlate}` };
    await desk.get('drafts.put', { ...draft, key: `link-many:${fleetId}`, values: listed });
    const similar = { lastName: 'Naamgenoot', email: `x${email}` };
    await desk.get('drafts.put', { ...draft, key: 'customer:new', values: similar });
    const { page, file } = await dataOf(desk, customerId);
    for (const text of ['Bestuurder', driver.email, driver.vehicle.plate, otherPlate, 'Naamgenoot']) {
      expect(page).not.toContain(text);
      expect(JSON.stringify(file)).not.toContain(text);
    }
  });

  it('comes from the service without a secret of a login, and for the own garage alone', async () => {
    const { customerId, fleetId } = await fleetOf(world, desk);
    const { email, temporaryPassword } = await desk.get('fleets.handOver', { id: fleetId });
    await new PortalVisitor(world.central.url).logIn(email, temporaryPassword);
    const url = `${world.central.url}/v1/customers/${customerId}/data?protocol=1`;
    const as = async (at: TestGarage) => {
      const { token } = await openDesk(world.central, at);
      return request(url, { headers: { authorization: `Bearer ${token}` } });
    };
    const answer = await as(garage);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const data = customerDataAnswerSchema.parse(answer.body);
    expect(data.logins.flatMap(({ sessions }) => sessions).length).toBeGreaterThan(0);
    const { db } = world.central;
    const secrets = [
      ...(await db.selectFrom('portal_sessions').select('token_hash as secret').execute()),
      ...(await db.selectFrom('portal_accounts').select('password_hash as secret').execute()),
      ...(await db.selectFrom('fleet_logins').select('temporary_password_hash as secret').execute()),
      ...(await db.selectFrom('activations').select('token_hash as secret').execute()),
    ];
    const text = JSON.stringify(answer.body);
    for (const { secret } of secrets) if (secret) expect(text).not.toContain(secret);
    expect(text).not.toContain(temporaryPassword);
    expect((await as(await world.garage())).status).toBe(404);
  });

  /** The answer of the service itself. */
  const answerFor = async (central: TestCentral, at: TestGarage, customerId: string) => {
    const { token } = await openDesk(central, at);
    const url = `${central.url}/v1/customers/${customerId}/data?protocol=1`;
    return customerDataAnswerSchema.parse((await request(url, { headers: { authorization: `Bearer ${token}` } })).body);
  };

  it('holds what the customer offered as a fleet manager, and not which car or to whom', async () => {
    const { central } = world;
    const manager = await fleetOf(world, desk);
    const driver = await activatedCar(world, desk);
    await desk.get('passports.link', { id: driver.passportId, fleetId: manager.fleetId });
    await untilSettled(desk);
    const account = await accountFor(central, manager.fleet.email);
    await offerTo(central, account, driver.passportId, 'koper@post.example');
    const { offersForOthers, offers } = await answerFor(central, garage, manager.customerId);
    expect([offers, offersForOthers]).toEqual([
      [],
      [{ state: 'offered', offeredAt: central.clock.now().toISOString(), endedAt: null }],
    ]);
    const { page, file } = await dataOf(desk, manager.customerId);
    expect(partOf(file.bijDeCentraleDienst, 'Overdrachten als wagenparkbeheerder')).toHaveLength(1);
    for (const text of ['koper@post.example', formatPlate(driver.plate)]) expect(page).not.toContain(text);
    expect((await answerFor(central, garage, driver.customerId)).offersForOthers).toEqual([]);
  });

  it('does not say for whom a mail about the car is that goes to somebody else', async () => {
    const { central } = world;
    const { customerId, passportId, email } = await activatedCar(world, desk);
    const content = { kind: 'transfer-ended' as const, plate: 'TT-601-D', how: 'decline' as const };
    const later = new Date(central.clock.now().getTime() + 86_400_000);
    await central.db.transaction().execute(async (trx) => {
      for (const recipient of ['buurvrouw@post.example', email])
        await enqueueMail(trx, later, { garageId: garage.garageId, aboutId: passportId, recipient, content });
    });
    const { mails } = await answerFor(central, garage, customerId);
    const waiting = mails.filter(({ kind }) => kind === 'transfer-ended');
    expect(waiting.map(({ recipient }) => recipient).toSorted()).toEqual([email, null]);
    expect((await dataOf(desk, customerId)).page).not.toContain('buurvrouw');
  });

  it('tells nothing of the login of a stranger whose address the garage typed at a fleet', async () => {
    const { central } = world;
    const stranger = `vreemde-${garage.garageId}@post.example`;
    await accountWith(central, stranger, 'een eigen wachtwoord');
    central.clock.pass(1);
    const { customerId, passportId, email } = await activatedCar(world, desk);
    const details = { name: 'Van een ander', managerName: 'Jan', email: stranger };
    await desk.get('fleets.create', { customerId, managerPassportId: passportId, details });
    await untilSettled(desk);
    await accountWith(central, email, 'een eigen wachtwoord');
    const { logins } = await answerFor(central, garage, customerId);
    expect(logins.map((login) => login.email)).toEqual([email]);
  });

  it('does not tell whether an address that somebody asked for is that of somebody else', async () => {
    const { central } = world;
    const [one, other, taken] = [
      await activatedCar(world, desk),
      await activatedCar(world, desk),
      await activatedCar(world, desk),
    ];
    const free = `vrij-${garage.garageId}@post.example`;
    for (const [{ email }, wanted] of [
      [one, taken.email],
      [other, free],
    ] as const)
      await askForEmail(contextOf(central), await accountFor(central, email), wanted);
    await central.outbox.idle();
    const shape = async (customerId: string) => {
      const { mails, logins } = await answerFor(central, garage, customerId);
      return [mails.map(({ kind, state }) => [kind, state]), logins.map(({ newEmails }) => newEmails.length)];
    };
    expect(await shape(one.customerId)).toEqual(await shape(other.customerId));
  });

  it('is read without waiting for who works with the customer', async () => {
    const central = await startTestCentral('PostgreSQL');
    const at = await newGarage(central);
    const { customerId } = await activatedHolder(central, await openDesk(central, at));
    await central.db.transaction().execute(async (trx) => {
      await findRowById(trx, at.garageId, 'customer', customerId);
      expect((await answerFor(central, at, customerId)).logins).toHaveLength(1);
    });
    await central.close();
  });
});
