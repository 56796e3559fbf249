import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/shared/desk/list-choice.ts';
import { FIRST_PAPER } from '../../src/shared/desk/print-choice.ts';
import { cleanLine, cleanText } from '../../src/shared/domain/clean-text.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { ChannelInput } from '../../src/shared/ipc/channel.ts';
import { type ChannelName, type Channels, channels } from '../../src/shared/ipc/channels.ts';
import { badText, ODD_TEXTS, textPlaces, withText } from '../support/bad-input.ts';
import type { TestGarage } from '../support/central.ts';
import { newPlate } from '../support/central-world.ts';
import {
  activatedCar,
  customerOf,
  type DeskWorld,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
} from '../support/desk-world.ts';

type Inputs = { readonly [N in ChannelName]?: ChannelInput<Channels[N]> };

/** A call that makes sense, for every channel that takes a text. */
async function soundInputs(world: DeskWorld, desk: LinedDesk, { email, password }: TestGarage): Promise<Inputs> {
  const manager = await fleetOf(world, desk);
  const car = await activatedCar(world, desk);
  const { id } = await newCustomer(desk);
  const { fleetId } = manager;
  const { id: _id, ...details } = await customerOf(desk, id);
  const contact = { fullName: 'Els', position: '', phone: '', email: '' };
  const { id: contactId } = await desk.get('contacts.create', { customerId: id, fleetId: null, details: contact });
  await desk.get('staff.add', { name: 'Els', pin: '2580' });
  const staffId = (await desk.get('staff.list', undefined))[0]?.id ?? '';
  const vehicle = { make: 'FIAT', model: '500', year: null, fuel: 'Benzine', apkExpiresOn: '2027-01-01' };
  return {
    'session.login': { email, password },
    'staff.unlock': { id: staffId, pin: '2580' },
    'staff.resetPin': { id: staffId, newPin: '2580', email, password },
    'staff.add': { name: 'Joris', pin: '1379' },
    'staff.changePin': { id: staffId, pin: '2580', newPin: '2580' },
    'staff.remove': { id: fleetId, pin: '2580' },
    'desks.close': { id: fleetId, password },
    'retention.set': { months: 24, password },
    'search.find': { query: 'jansen' },
    'customers.opened': { id },
    'customers.findAway': { query: 'jansen' },
    'customers.bringBack': { id: fleetId },
    'customers.list': { query: 'jansen', cursor: null },
    'customers.profile': { id },
    'customers.timeline': { id, cursor: null },
    'customers.audit': { id, cursor: null },
    'customers.duplicates': { ...details, id, plate: '' },
    'customers.create': { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Jansen' },
    'customers.update': { id, changes: { city: 'Ede' }, before: details },
    'customers.merge': { survivorId: id, goneId: id, chosen: {}, before: { survivor: details, gone: details } },
    'customers.erase': { id: fleetId },
    'contacts.list': { customerId: id, fleetId: null },
    'contacts.create': { customerId: id, fleetId: null, details: contact },
    'contacts.update': { id: contactId, changes: contact, before: {} },
    'contacts.remove': { id: contactId },
    'passports.list': { query: '', cursor: null },
    'passports.issue': issueInput(id),
    'passports.invite': { id: car.passportId },
    'passports.link': { id: car.passportId, fleetId },
    'passports.unlink': { id: car.passportId, fleetId },
    'passports.previewLinks': { fleetId, action: 'link', text: car.plate },
    'passports.linkMany': { fleetId, action: 'link', ids: [car.passportId], reason: '' },
    'passports.lookup': { plate: car.plate },
    'vehicles.registry': { plate: car.plate },
    'vehicles.update': { id: car.vehicleId, changes: vehicle, before: {} },
    'fleets.list': { query: '', cursor: null },
    'fleets.suggest': { text: 'wagen' },
    'fleets.detail': { id: fleetId },
    'fleets.plates': { id: fleetId, query: '', cursor: null },
    'fleets.checkEmail': { email, managerPassportId: car.passportId, fleetId: null },
    'fleets.create': {
      customerId: car.customerId,
      managerPassportId: car.passportId,
      details: { name: 'Park', managerName: 'Jan', email: 'nieuw@bedrijf.example' },
    },
    'fleets.update': { id: fleetId, changes: {}, before: {} },
    'fleets.deactivate': { id: fleetId },
    'fleets.activate': { id: fleetId },
    'fleets.handOver': { id: fleetId },
    'appointments.answer': { id: fleetId, round: 1, answer: { does: 'decline', reason: 'Vol' } },
    'print.paper': { id: fleetId, choice: FIRST_PAPER },
    'print.save': { id: fleetId },
    'print.saveData': { id: fleetId },
    'print.mail': { id: fleetId },
    'print.close': { id: fleetId },
    'drafts.put': { key: `customer:${id}`, values: {}, start: null, corrects: null },
    'drafts.drop': { key: `customer:${id}` },
    'work.list': { fleetId, query: '', cursor: null },
    'work.counts': { fleetId, filter: NO_FILTER },
    'import.sheet': { sheet: 'Blad 1' },
    'import.rows': { only: 'all', cursor: null },
    'fleets.saveTable': { id: fleetId, format: 'csv' },
    'sync.discardImport': { importId: fleetId },
    'sync.discard': { commandId: fleetId },
    'sync.settleConflict': { commandId: fleetId, choice: 'mine' },
    'app.copy': { text: 'kopie' },
  };
}

/** Checking a password or PIN is slow on purpose. */
const SLOW = /^(session|staff)\./;
const withTexts = (Object.keys(channels) as ChannelName[]).flatMap((name) =>
  textPlaces(channels[name].input).map((place) => ({ name, place })),
);

describe('bad input in every field of every call', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let inputs: Inputs;
  beforeAll(async () => {
    world = await startDeskWorld();
    garage = await world.garage();
    desk = await world.desk(garage);
    inputs = await soundInputs(world, desk, garage);
  });
  afterAll(() => world.close());

  const tryText = async (name: ChannelName, place: readonly string[], text: string) => {
    const sound = inputs[name];
    if (sound === undefined) throw new Error(`${name} takes a text and has no sound input in this test`);
    const { vehicle } = sound as { vehicle?: object };
    // A plate has one passport: each try is about another car.
    const input = withText(vehicle ? { ...sound, vehicle: { ...vehicle, plate: newPlate() } } : sound, place, text);
    const answer = await desk.call(name, input as never);
    if (!answer.ok) expect([name, place, text, answer.error.code]).not.toContain('internal_error');
  };

  it('is answered with a value or a code that has a sentence, never by a breakdown', async () => {
    expect(withTexts.length).toBeGreaterThan(100);
    for (const [index, { name, place }] of withTexts.entries()) {
      // Each place has its share.
      const apart = SLOW.test(name) ? 11 : 4;
      const share = ODD_TEXTS.filter((_, number) => (number + index) % apart === 0);
      for (const text of share) await tryText(name, place, text);
    }
    const any = fc.asyncProperty(
      fc.constantFrom(...withTexts.filter(({ name }) => !SLOW.test(name))),
      badText,
      ({ name, place }, text) => tryText(name, place, text),
    );
    await fc.assert(any, { numRuns: 200 });
    expect(desk.reports.filter((report) => report.startsWith('call failed'))).toEqual([]);
    expect(await desk.get('home.overview', undefined)).toMatchObject({ fleets: expect.any(Number) });
  });

  it('is taken by the service too, and shown by every desk as it was typed', async () => {
    const typed: { readonly id: string; readonly notes: string; readonly lastName: string }[] = [];
    const any = fc.asyncProperty(badText, async (text) => {
      const input = { ...EMPTY_CUSTOMER_DETAILS, lastName: `Naam ${text}`.slice(0, 120), notes: text.slice(0, 4_000) };
      const { id } = await desk.get('customers.create', input);
      typed.push({ id, notes: cleanText(input.notes), lastName: cleanLine(input.lastName).trim() });
    });
    await fc.assert(any, { numRuns: 60, examples: ODD_TEXTS.map((text) => [text]) });
    await desk.until(({ waiting }) => waiting === 0);
    const refused = (await desk.get('sync.outbox', undefined)).map(({ refusal }) => refusal?.code);
    expect(refused).not.toContain('internal_error');
    expect(refused).not.toContain('command_malformed');
    const other = await world.desk(garage);
    for (const shownAt of [desk, other]) {
      for (const { id, ...wanted } of typed) expect(await customerOf(shownAt, id)).toMatchObject(wanted);
    }
  });
});
