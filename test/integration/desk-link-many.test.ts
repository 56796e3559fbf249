import { setImmediate as yieldToOthers } from 'node:timers/promises';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestGarage } from '../support/central.ts';
import { newPlate } from '../support/central-world.ts';
import {
  activatedCar,
  type DeskWorld,
  databaseOf,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('linking and unlinking many at once', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let fleetId: string;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    fleetId = (await fleetOf(world, desk)).fleetId;
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const preview = (text: string, action: 'link' | 'unlink' = 'link') =>
    desk.get('passports.previewLinks', { fleetId, action, text });
  const verdicts = async (text: string, action: 'link' | 'unlink' = 'link') =>
    (await preview(text, action)).map(({ verdict }) => verdict);
  const linkMany = (ids: string[], action: 'link' | 'unlink' = 'link', reason = '') =>
    desk.get('passports.linkMany', { fleetId, action, ids, reason });
  const platesOf = async (fleet = fleetId) =>
    (await desk.get('fleets.plates', { id: fleet })).rows.map(({ plate }) => plate).toSorted();

  it('says of each plate what will happen, by the rules that the command goes by', async () => {
    const free = await activatedCar(world, desk);
    const elsewhere = await activatedCar(world, desk);
    const other = await fleetOf(world, desk);
    await desk.get('passports.link', { id: elsewhere.passportId, fleetId: other.fleetId });
    const linked = await activatedCar(world, desk);
    await desk.get('passports.link', { id: linked.passportId, fleetId });
    const { id: customerId } = await newCustomer(desk);
    const issued = issueInput(customerId);
    await desk.get('passports.issue', issued);

    const text = [free.plate, elsewhere.plate, linked.plate, issued.vehicle.plate, newPlate(), 'geen', free.plate];
    expect(await verdicts(text.join('\n'))).toEqual([
      'will_link',
      'passport_in_other_fleet',
      'already_linked',
      'passport_not_activated',
      'unknown_plate',
      'no_plate',
      'repeated',
    ]);
    expect((await preview(elsewhere.plate))[0]?.fleetName).toBe(other.fleet.name);
    expect(await verdicts([free.plate, elsewhere.plate, linked.plate].join('\n'), 'unlink')).toEqual([
      'not_linked',
      'passport_in_other_fleet',
      'will_unlink',
    ]);
    expect(await platesOf()).toEqual([linked.plate]);
  });

  it('links all of them with the reason, and one undo takes all of it back, at the service too', async () => {
    const cars = [await activatedCar(world, desk), await activatedCar(world, desk), await activatedCar(world, desk)];
    const ids = cars.map(({ passportId }) => passportId);
    const plates = cars.map(({ plate }) => plate).toSorted();
    desk.line.cutOff();
    expect(await linkMany(ids, 'link', 'Nieuw leasecontract')).toEqual({ done: ids, refused: [] });
    expect(await platesOf()).toEqual(plates);
    const kept = databaseOf(desk).prepare('SELECT payload FROM outbox').all() as { payload: string }[];
    expect(kept.filter(({ payload }) => payload.includes('Nieuw leasecontract'))).toHaveLength(3);

    desk.line.plan = () => null;
    desk.desk.wake();
    await untilSettled(desk);
    const second = await world.desk(garage);
    expect((await second.get('fleets.plates', { id: fleetId })).rows).toHaveLength(3);
    expect(await linkMany(ids, 'unlink', 'Ongedaan gemaakt')).toEqual({ done: ids, refused: [] });
    await untilSettled(desk);
    expect(await platesOf()).toEqual([]);
    await second.untilShown(async () => (await second.get('fleets.plates', { id: fleetId })).rows.length === 0);
    expect((await desk.get('sync.outbox', undefined)).filter(({ state }) => state === 'refused')).toEqual([]);
  });

  it('leaves out what cannot be any more, says why, and does the others', async () => {
    const free = await activatedCar(world, desk);
    const taken = await activatedCar(world, desk);
    const other = await fleetOf(world, desk);
    await desk.get('passports.link', { id: taken.passportId, fleetId: other.fleetId });
    const gone = uuidv7();
    const answer = await linkMany([free.passportId, taken.passportId, gone, free.passportId]);
    expect(answer.done).toEqual([free.passportId]);
    expect(answer.refused.map(({ code }) => code).toSorted()).toEqual([
      'passport_in_other_fleet',
      'passport_not_found',
    ]);
    expect(await platesOf()).toEqual([free.plate]);
  });

  it('is all there after the program ended at once', async () => {
    const cars = [await activatedCar(world, desk), await activatedCar(world, desk)];
    desk.line.cutOff();
    await linkMany(cars.map(({ passportId }) => passportId));
    desk = await world.restart(desk);
    expect(await platesOf()).toEqual(cars.map(({ plate }) => plate).toSorted());
  });

  it('lets others be answered between two parts of a long list, and shows all of it together', async () => {
    const { id: customerId } = await newCustomer(desk);
    for (let count = 0; count < 45; count += 1) await desk.get('passports.issue', issueInput(customerId));
    desk.line.cutOff();
    const db = databaseOf(desk);
    db.exec("UPDATE passport SET state = 'activated'");
    const ids = db.prepare('SELECT id FROM passport WHERE holder_id = ?').pluck().all(customerId) as string[];
    const linking = linkMany(ids);
    const seen = new Set<number>();
    let over = false;
    void linking.then(() => {
      over = true;
    });
    while (!over) {
      seen.add(Number(db.prepare('SELECT count(*) FROM passport WHERE fleet_id = ?').pluck().get(fleetId)));
      await yieldToOthers();
    }
    expect((await linking).done).toHaveLength(45);
    expect([...seen].filter((count) => count > 0 && count < 45)).not.toEqual([]);
    expect(await platesOf()).toHaveLength(45);
  });

  it('answers any text at all with a line per plate, and writes nothing', async () => {
    const free = await activatedCar(world, desk);
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(free.plate, "'; DROP TABLE passport;--", '<b>TT-601-D</b>', '\u202eTT-601-D', '👩‍🔧', '\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const rows = await preview(pieces.join('\n'));
        const acting = rows.filter(({ passportId }) => passportId !== null);
        expect(acting.every(({ passportId }) => passportId === free.passportId)).toBe(true);
        expect(acting.length).toBeLessThanOrEqual(1);
      }),
    );
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
  });
});
