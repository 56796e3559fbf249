import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activatedCar, type DeskWorld, fleetOf, type LinedDesk, startDeskWorld } from '../support/desk-world.ts';

describe('an address as the login of a fleet, before anything is saved', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
    desk = await world.desk(await world.garage());
  });
  afterAll(() => world.close());

  it('is judged by the rule of the command: own passport, another login, its own, or free', async () => {
    const { fleetId, fleet, passportId, email } = await fleetOf(world, desk);
    const other = await activatedCar(world, desk);
    const check = async (address: string, id: string | null) =>
      (await desk.get('fleets.checkEmail', { email: address, managerPassportId: passportId, fleetId: id })).refusal;
    expect(await check(email, null)).toBe('fleet_email_is_own_passport');
    expect(await check(other.email.toUpperCase(), null)).toBe('email_in_use');
    expect(await check(fleet.email, null)).toBe('email_in_use');
    expect(await check(fleet.email, fleetId)).toBeNull();
    expect(await check('vrij@bedrijf.example', null)).toBeNull();
  });

  it('answers the same as saving does, whichever address is tried', async () => {
    const { fleetId, fleet, passportId, email } = await fleetOf(world, desk);
    const other = await activatedCar(world, desk);
    const address = fc.oneof(fc.constantFrom(email, fleet.email, other.email), fc.emailAddress());
    await fc.assert(
      fc.asyncProperty(address, async (typed) => {
        const input = { email: typed, managerPassportId: passportId, fleetId };
        const checked = await desk.call('fleets.checkEmail', input);
        const now = (await desk.get('fleets.detail', { id: fleetId })).fleet.email;
        const saved = await desk.call('fleets.update', {
          id: fleetId,
          changes: { email: typed },
          before: { email: now },
        });
        const why = checked.ok ? checked.value.refusal : checked.error.code;
        expect(saved.ok ? null : saved.error.code).toBe(why);
      }),
      { numRuns: 40 },
    );
  });
});
