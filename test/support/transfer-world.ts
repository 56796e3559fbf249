import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';
import { carsHeldBy, carsOfFleet, fleetsOf } from '../../src/central/portal/cars.ts';
import { acceptOffer } from '../../src/central/portal/transfer/accept-offer.ts';
import { declineOffer, withdrawOffer } from '../../src/central/portal/transfer/end-offer.ts';
import { makeOffer } from '../../src/central/portal/transfer/make-offer.ts';
import { OFFER_DAYS } from '../../src/shared/domain/transfer-rules.ts';
import { newGarage, type TestCentral } from './central.ts';
import { openDesk } from './central-desk.ts';
import { nextNumber } from './central-world.ts';
import type { MailCatcher } from './mail-catcher.ts';
import { accountFor, contextOf, linkedFleet } from './portal-world.ts';
import { type OfferModel, TransferModel } from './transfer-model.ts';

type Role = 'owner' | 'driver';
/** One action of somebody; numbers choose among what is there at that moment. */
export type Act =
  | { kind: 'offer'; who: number; car: number; to: number; role: Role }
  | { kind: 'own offer'; car: number; to: number; role: Role }
  | { kind: 'send again'; who: number; offer: number }
  | { kind: 'withdraw'; who: number; offer: number }
  | { kind: 'accept' | 'decline'; offer: number }
  | { kind: 'days pass'; days: number }
  | { kind: 'jobs run' }
  | { kind: 'link'; car: number; fleet: number }
  | { kind: 'unlink'; car: number }
  | { kind: 'other manager'; fleet: number };

const DAY_SECONDS = 86_400;

/** Two fleets of a garage with two cars each, and everybody who has to do with them. */
export async function startTransferWorld(central: TestCentral, mail: MailCatcher) {
  const garage = await newGarage(central);
  const first = await openDesk(central, garage);
  const context = contextOf(central);
  const model = new TransferModel();
  const fleets: { readonly fleetId: string; readonly managerPassportId: string }[] = [];
  for (const fleet of [0, 1]) {
    const made = await linkedFleet(central, first);
    fleets.push({ fleetId: made.fleet.fleetId, managerPassportId: made.manager.passport.passportId });
    model.fleets.push(made.account.email);
    for (const { passport } of [made.manager, made.driver]) {
      const { passportId, email: holder } = passport;
      model.cars.push({ passportId, holder, role: 'owner', fleet, atGarage: true });
    }
  }
  const strangers = [`nieuw${nextNumber()}@post.example`, `nieuw${nextNumber()}@post.example`];
  const now = () => central.clock.now().getTime();
  const people = () => [...strangers, ...model.people()];
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  const account = (email: string) => accountFor(central, email);

  /** A desk that just read everything: its login may be days ago. */
  async function freshDesk() {
    const desk = await openDesk(central, garage, first.deskId);
    await desk.sync();
    return desk;
  }

  async function offer(who: string, carIndex: number, to: string, role: Role) {
    const car = model.carAt(carIndex);
    const id = uuidv7();
    const wanted = { offerId: id, passportId: car.passportId, role, name: 'Noor de Wit', email: to, message: '' };
    const may = model.mayOffer(who, car, to);
    const made = await makeOffer(context, await account(who), wanted);
    expect(made.ok, 'offer').toBe(may);
    if (!may) return;
    await central.outbox.idle();
    const open = model.openOffer(car);
    if (open) open.state = 'withdrawn';
    const token = /overdracht\/(\S+)/.exec(mail.sent.at(-1)?.text ?? '')?.[1] ?? '';
    const until = now() + OFFER_DAYS * DAY_SECONDS * 1000;
    model.offers.push({ id, car: model.cars.indexOf(car), to, role, until, token, state: 'offered' });
  }

  async function sendAgain(who: string, again: OfferModel) {
    if (model.isForgotten(again)) return;
    const { id, car, to, role } = again;
    const { passportId } = model.carAt(car);
    const mails = mail.sent.length;
    await makeOffer(context, await account(who), { offerId: id, passportId, role, name: 'X', email: to, message: '' });
    await central.outbox.idle();
    expect(mail.sent.length, 'mails of a form sent again').toBe(mails);
  }

  async function withdraw(who: string, offered: OfferModel) {
    const may = model.mayWithdraw(who, offered, now());
    const was = offered.state === 'withdrawn' && !model.isForgotten(offered);
    expect(await withdrawOffer(context, await account(who), offered.id), 'withdraw').toBe(may || was);
    if (may) offered.state = 'withdrawn';
  }

  async function accept(offered: OfferModel) {
    const may = model.mayAccept(offered, now());
    const accepted = await acceptOffer(context, { token: offered.token, form: '' });
    expect(accepted.ok, 'accept').toBe(may);
    if (accepted.ok) expect(accepted.value.email).toBe(offered.to);
    if (may) model.accept(offered);
  }

  async function decline(offered: OfferModel) {
    const may = model.mayAnswer(offered, now());
    const was = offered.state === 'declined' && !model.isForgotten(offered);
    expect(await declineOffer(context, offered.token), 'decline').toBe(may || was);
    if (may) offered.state = 'declined';
  }

  async function link(carIndex: number, fleetIndex: number) {
    const car = model.carAt(carIndex);
    const fleet = fleets[fleetIndex % 2];
    if (!fleet) throw new Error('No fleet');
    const desk = await freshDesk();
    const base = { fleetId: desk.revisionOf(car.passportId) };
    const { status } = await desk.ask('passport.link', { passportId: car.passportId, fleetId: fleet.fleetId, base });
    const same = car.fleet === fleetIndex % 2;
    const may = car.atGarage && (same || (car.fleet === null && !model.openOffer(car)));
    expect(status === 'applied', 'link').toBe(may);
    if (may) car.fleet = fleetIndex % 2;
  }

  async function unlink(carIndex: number) {
    const car = model.carAt(carIndex);
    const fleet = fleets[car.fleet ?? 0];
    if (!fleet) throw new Error('No fleet');
    const desk = await freshDesk();
    const base = { fleetId: desk.revisionOf(car.passportId) };
    const { status } = await desk.ask('passport.unlink', { passportId: car.passportId, fleetId: fleet.fleetId, base });
    const may = car.atGarage && !(car.fleet !== null && model.openOffer(car));
    expect(status === 'applied', 'unlink').toBe(may);
    if (may) car.fleet = null;
  }

  async function otherManager(fleetIndex: number) {
    const fleet = fleets[fleetIndex % 2];
    if (!fleet) throw new Error('No fleet');
    const desk = await freshDesk();
    const { fleetId, managerPassportId } = fleet;
    const email = `beheer${nextNumber()}@bedrijf.example`;
    const base = { email: desk.revisionOf(fleetId) };
    const done = await desk.ask('fleet.update', { fleetId, managerPassportId, changes: { email }, base });
    expect(done.status).toBe('applied');
    model.fleets[fleetIndex % 2] = email;
  }

  /** Carries out one action, to the last mail of it: what the next one sends is told apart by that. */
  async function play(act: Act): Promise<void> {
    await carryOut(act);
    central.outbox.kick();
    await central.outbox.idle();
  }

  async function carryOut(act: Act): Promise<void> {
    const by = (at: number) => pick(people(), at) ?? '';
    const offered = 'offer' in act ? pick(model.offers, act.offer) : undefined;
    if ('offer' in act && !offered) return;
    switch (act.kind) {
      case 'offer':
        return offer(by(act.who), act.car, by(act.to), act.role);
      case 'own offer':
        return offer(model.transferrer(model.carAt(act.car)) ?? 'niemand@post.example', act.car, by(act.to), act.role);
      case 'days pass':
        return central.clock.pass(act.days * DAY_SECONDS);
      case 'jobs run':
        await central.schedule.runDue();
        return model.expire(now());
      case 'link':
        return link(act.car, act.fleet);
      case 'unlink':
        return unlink(act.car);
      case 'other manager':
        return otherManager(act.fleet);
      case 'send again':
        return offered && sendAgain(by(act.who), offered);
      case 'withdraw':
        return offered && withdraw(by(act.who), offered);
      default:
        return offered && (act.kind === 'accept' ? accept(offered) : decline(offered));
    }
  }

  /** Where every passport is and who holds it. */
  async function check(): Promise<void> {
    const ids = model.cars.map(({ passportId }) => passportId);
    const { rows } = await sql<{ id: string; email: string; role: string; at_garage: boolean; holders: number }>`
      select p.id, p.email, p.role, p.garage_id = ${garage.garageId} as at_garage, (p.offered_until is not null) as offered,
        (select count(*)::int from transfer_offers o where o.passport_id = p.id and o.state = 'offered') as open,
        (select count(*)::int from customers c join vehicles v on v.garage_id = c.garage_id
          where c.garage_id = p.garage_id and c.id = p.holder_id and v.id = p.vehicle_id) as holders,
        (select count(*)::int from vehicles v where v.plate = w.plate) as places
      from passports p join vehicles w on w.id = p.vehicle_id where p.id in (${sql.join(ids)})
      order by p.id`.execute(central.db);
    const expected = model.cars.map((car) => {
      const open = model.openOffer(car) ? 1 : 0;
      const { passportId: id, holder: email, role, atGarage } = car;
      return { id, email, role, at_garage: atGarage, offered: open === 1, open, holders: 1, places: 1 };
    });
    expect(rows).toEqual(expected.toSorted((a, b) => a.id.localeCompare(b.id)));
  }

  /** On the pages of everybody who ever had to do with any car: who sees which. */
  async function checkPages(): Promise<void> {
    const seen = new Map(model.cars.map(({ passportId }) => [passportId, new Set<string>()]));
    for (const email of people()) {
      const visitor = { id: '', email };
      const [fleet] = await fleetsOf(context, visitor);
      const cars = [...(await carsHeldBy(context, visitor)), ...(fleet ? await carsOfFleet(context, fleet) : [])];
      for (const { passport } of cars) seen.get(passport.id)?.add(email);
    }
    for (const car of model.cars) expect([...(seen.get(car.passportId) ?? [])].toSorted()).toEqual(model.viewers(car));
  }

  return { model, play, check, checkPages };
}
