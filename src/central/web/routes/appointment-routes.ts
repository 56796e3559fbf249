import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { isAhead, isOpen } from '../../../shared/domain/appointment-rules.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import type { Context } from '../../context.ts';
import { answerAsDriver, appointmentsOf, holds, requestAppointment } from '../../portal/appointment/appointments.ts';
import type { Car } from '../../portal/cars.ts';
import { sendPage } from '../answer-page.ts';
import { type AppointmentForm, appointmentForm, type FormProblem, problemAt, readWish } from '../appointment-form.ts';
import { AppointmentPage } from '../pages/appointment.tsx';
import { CancelPage } from '../pages/appointment-card.tsx';
import { accountOf, goTo, viewOf } from '../visitor.ts';
import { carOf, carParams, sendNoCar } from './car-routes.ts';

/** Shown of what is over. */
const MOST_OVER = 3;

const answerParams = carParams.extend({ id: z.string().max(100) });
const answerForm = z.object({ does: z.enum(['accept', 'cancel']), round: z.coerce.number().int().min(1) });
const prefillQuery = z.object({
  voor: z.string().optional().catch(undefined),
  lampje: z.string().max(40).optional().catch(undefined),
  klaar: z.enum(['aangevraagd', 'akkoord', 'geannuleerd', 'te-laat']).optional().catch(undefined),
});
type Done = NonNullable<z.infer<typeof prefillQuery>['klaar']>;

/** The car of a route, when this login is its driver or owner. */
async function heldCar(context: Context, request: FastifyRequest): Promise<Car | null> {
  const car = await carOf(context, request);
  return car && holds(accountOf(request), car.passport) ? car : null;
}

interface Shown {
  readonly form: AppointmentForm;
  readonly problem?: FormProblem;
  readonly done?: Done | undefined;
}

async function show(context: Context, request: FastifyRequest, reply: FastifyReply, car: Car, shown: Shown) {
  const view = await viewOf(context, request);
  const today = dutchDay(context.now());
  const all = await appointmentsOf(context, car.vehicle.id);
  const ahead = all.filter((one) => isAhead(one, today));
  const over = all.filter((one) => !isAhead(one, today)).slice(0, MOST_OVER);
  const { done, accepted, cancelled, tooLate } = view.t.appointment;
  const texts = { aangevraagd: done, akkoord: accepted, geannuleerd: cancelled, 'te-laat': tooLate };
  const tone = shown.done === 'te-laat' ? ('warn' as const) : ('good' as const);
  const notice = shown.done && { tone, text: texts[shown.done] };
  const { form, problem } = shown;
  const page = { view, car, today, appointments: [...ahead, ...over], form, problem, notice };
  return sendPage(reply, problem ? 422 : 200, createElement(AppointmentPage, page));
}

function asking(app: FastifyInstance, context: Context): void {
  const schema = { params: carParams };
  app.get('/auto/:passportId/afspraak', { schema }, async (request, reply) => {
    const car = await heldCar(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const { voor, lampje, klaar } = prefillQuery.parse(request.query);
    const form = appointmentForm.parse({ kind: lampje === undefined ? voor : 'light', light: lampje });
    return show(context, request, reply, car, { form, done: klaar });
  });
  app.post('/auto/:passportId/afspraak', { schema }, async (request, reply) => {
    const car = await heldCar(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const form = appointmentForm.parse(request.body);
    const wish = readWish(form);
    if (!wish.ok) return show(context, request, reply, car, { form, problem: wish.error });
    const target = { passportId: car.passport.id, requestId: form.requestId };
    const refusal = await requestAppointment(context, accountOf(request), target, wish.value);
    if (refusal === null) return goTo(reply, `/auto/${car.passport.id}/afspraak?klaar=aangevraagd`);
    const problem = problemAt(refusal, form, dutchDay(context.now()));
    return show(context, request, reply, car, { form, problem });
  });
}

/** Afspraken of a driver: asking for one, agreeing to a proposed time, cancelling. */
export function appointmentRoutes(app: FastifyInstance, context: Context): void {
  asking(app, context);
  app.get('/auto/:passportId/afspraak/:id/annuleren', { schema: { params: answerParams } }, async (request, reply) => {
    const car = await heldCar(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const { id } = answerParams.parse(request.params);
    const appointment = (await appointmentsOf(context, car.vehicle.id)).find((one) => one.id === id);
    const passportId = car.passport.id;
    if (!appointment || !isOpen(appointment)) return goTo(reply, `/auto/${passportId}/afspraak?klaar=te-laat`);
    const view = await viewOf(context, request);
    return sendPage(reply, 200, createElement(CancelPage, { view, passportId, appointment }));
  });
  app.post('/auto/:passportId/afspraak/:id', { schema: { params: answerParams } }, async (request, reply) => {
    const car = await heldCar(context, request);
    const id = idSchema.safeParse(answerParams.parse(request.params).id);
    if (!car || !id.success) return sendNoCar(context, request, reply);
    const { does, round } = answerForm.parse(request.body);
    const target = { passportId: car.passport.id, appointmentId: id.data, round };
    const done = await answerAsDriver(context, accountOf(request), target, does);
    const how: Done = done ? (does === 'accept' ? 'akkoord' : 'geannuleerd') : 'te-laat';
    return goTo(reply, `/auto/${car.passport.id}/afspraak?klaar=${how}`);
  });
}
