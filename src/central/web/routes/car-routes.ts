import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { isAhead } from '../../../shared/domain/appointment-rules.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { type NoOffer, whyNotOffer } from '../../../shared/domain/transfer-rules.ts';
import type { Context } from '../../context.ts';
import type { Account } from '../../portal/accounts.ts';
import { appointmentsOf, holds } from '../../portal/appointment/appointments.ts';
import { type Car, carsHeldBy, carsOfFleet, findCar, fleetsOf } from '../../portal/cars.ts';
import { findPassport } from '../../portal/find-passport.ts';
import { type EndedOffer, findEndedOffer } from '../../portal/transfer/ended-offer.ts';
import { findOpenOffer, type Offer } from '../../portal/transfer/offers.ts';
import { sendPage } from '../answer-page.ts';
import { fleetCsv } from '../fleet-csv.ts';
import { fill } from '../language.ts';
import { readListQuery, selectCars } from '../list-query.ts';
import { CarPage } from '../pages/car.tsx';
import { FleetPage } from '../pages/fleet.tsx';
import { MessagePage } from '../pages/login.tsx';
import { MinePage } from '../pages/mine.tsx';
import { accountOf, goTo, viewOf } from '../visitor.ts';

export const carParams = z.object({ passportId: z.string().max(100) });
const noticeQuery = z.object({ klaar: z.enum(['aangeboden', 'ingetrokken', 'te-laat']).optional().catch(undefined) });

/** A car that is not there, or not for this login: the answer is the same. */
export async function sendNoCar(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const view = await viewOf(context, request);
  const { notFoundTitle: title, notFound: text } = view.t.error;
  return sendPage(reply, 404, createElement(MessagePage, { view, title, text }));
}

/** The car of a route's address, when this login may see it. */
export async function carOf(context: Context, request: FastifyRequest): Promise<Car | null> {
  const id = idSchema.safeParse(carParams.parse(request.params).passportId);
  return id.success ? findCar(context, accountOf(request), id.data) : null;
}

interface Transfer {
  /** Why this login may not hand the car over. */
  readonly refusal: NoOffer | null;
  readonly offer: Offer | null;
  readonly ended: EndedOffer | null;
}

/** Whether this login may hand the car over, and its offers; those are shown to nobody else. */
export async function transferOf(context: Context, account: Account, passportId: string): Promise<Transfer> {
  return context.db.transaction().execute(async (trx) => {
    const placed = await findPassport(trx, passportId);
    if (!placed) return { refusal: 'not_yours', offer: null, ended: null };
    const refusal = whyNotOffer(placed.passport, placed.fleet, { by: account.email, to: '' });
    if (refusal === 'not_yours') return { refusal, offer: null, ended: null };
    return { refusal, offer: await findOpenOffer(trx, passportId), ended: await findEndedOffer(trx, passportId) };
  });
}

async function showFleet(context: Context, request: FastifyRequest) {
  const [fleet] = await fleetsOf(context, accountOf(request));
  if (!fleet) return null;
  const query = readListQuery(request.query as Readonly<Record<string, unknown>>);
  const all = await carsOfFleet(context, fleet);
  return { fleet, query, total: all.length, cars: selectCars(all, query) };
}

function lists(app: FastifyInstance, context: Context): void {
  app.get('/', { config: { access: 'open' } }, async (request, reply) => {
    const view = await viewOf(context, request);
    if (!view.session) return goTo(reply, '/login');
    return goTo(reply, view.manages ? '/wagenpark' : '/mijn');
  });
  app.get('/wagenpark', async (request, reply) => {
    const shown = await showFleet(context, request);
    if (!shown) return goTo(reply, '/mijn');
    const view = await viewOf(context, request);
    const today = dutchDay(context.now());
    return sendPage(reply, 200, createElement(FleetPage, { view, today, ...shown }));
  });
  app.get('/wagenpark.csv', async (request, reply) => {
    const shown = await showFleet(context, request);
    if (!shown) return sendNoCar(context, request, reply);
    const { t, language } = await viewOf(context, request);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="autopaspoorten.csv"')
      .header('cache-control', 'no-store')
      .send(fleetCsv(shown.cars, t, language));
  });
  app.get('/mijn', async (request, reply) => {
    const view = await viewOf(context, request);
    const cars = await carsHeldBy(context, accountOf(request));
    return sendPage(reply, 200, createElement(MinePage, { view, cars }));
  });
}

/** Mijn AutoPaspoorten of a fleet manager, the own car of a driver, and the page of one car. */
export function carRoutes(app: FastifyInstance, context: Context): void {
  lists(app, context);
  app.get('/auto/:passportId', { schema: { params: carParams } }, async (request, reply) => {
    const car = await carOf(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const view = await viewOf(context, request);
    const { refusal, offer, ended } = await transferOf(context, accountOf(request), car.passport.id);
    const { klaar } = noticeQuery.parse(request.query);
    const notices = {
      aangeboden: offer && fill(view.t.offer.done, { plate: formatPlate(car.vehicle.plate), name: offer.name }),
      ingetrokken: view.t.offer.withdrawn,
      'te-laat': view.t.offer.tooLate,
    };
    const today = dutchDay(context.now());
    const all = holds(accountOf(request), car.passport) ? await appointmentsOf(context, car.vehicle.id) : null;
    const appointments = all?.filter((one) => isAhead(one, today)) ?? null;
    const notice = (klaar && notices[klaar]) ?? undefined;
    const props = { view, car, mayOffer: refusal === null, offer, ended, appointments, notice };
    return sendPage(reply, 200, createElement(CarPage, props));
  });
}
