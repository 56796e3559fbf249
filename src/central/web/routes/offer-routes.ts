import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { parseEmail } from '../../../shared/domain/email.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import { holderRoleSchema } from '../../../shared/domain/passport.ts';
import type { Context } from '../../context.ts';
import type { Car } from '../../portal/cars.ts';
import { withdrawOffer } from '../../portal/transfer/end-offer.ts';
import { makeOffer } from '../../portal/transfer/make-offer.ts';
import { findOfferById } from '../../portal/transfer/offers.ts';
import { sendPage } from '../answer-page.ts';
import { type OfferForm, OfferPage, OfferPreviewPage, type OfferProblem } from '../pages/offer.tsx';
import { accountOf, goTo, viewOf } from '../visitor.ts';
import { carOf, carParams, sendNoCar } from './car-routes.ts';

const EMPTY: OfferForm = { role: 'driver', name: '', email: '', message: '' };

const offerForm = z.object({
  role: holderRoleSchema.catch('driver'),
  name: z.string().trim().max(160),
  email: z.string().trim().max(254),
  message: z.string().trim().max(1_000).default(''),
  step: z.enum(['preview', 'change', 'offer']).catch('preview'),
});

function problemOf({ name, email }: OfferForm): OfferProblem | null {
  if (name === '') return 'name';
  return parseEmail(email) === null ? 'email' : null;
}

/** Overdragen: form, preview, and the offer itself (manual, section 4). */
function offering(app: FastifyInstance, context: Context): void {
  const schema = { params: carParams };
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    car: Car,
    form: OfferForm,
    problem: OfferProblem | null,
  ) => {
    const view = await viewOf(context, request);
    const page = createElement(OfferPage, problem ? { view, car, form, problem } : { view, car, form });
    return sendPage(reply, problem ? 422 : 200, page);
  };
  app.get('/auto/:passportId/overdragen', { schema }, async (request, reply) => {
    const car = await carOf(context, request);
    return car ? show(request, reply, car, EMPTY, null) : sendNoCar(context, request, reply);
  });
  app.post('/auto/:passportId/overdragen', { schema }, async (request, reply) => {
    const car = await carOf(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const { step, ...form } = offerForm.parse(request.body);
    const problem = problemOf(form);
    if (problem || step === 'change') return show(request, reply, car, form, problem);
    if (step === 'preview') {
      const view = await viewOf(context, request);
      return sendPage(reply, 200, createElement(OfferPreviewPage, { view, car, form }));
    }
    const offer = { ...form, email: parseEmail(form.email) ?? '', passportId: car.passport.id };
    const made = await makeOffer(context, accountOf(request), offer);
    if (!made.ok) return show(request, reply, car, form, made.error);
    return goTo(reply, `/auto/${car.passport.id}?klaar=aangeboden`);
  });
}

function withdrawing(app: FastifyInstance, context: Context): void {
  const params = z.object({ id: z.string().max(100) });
  app.post('/overdrachten/:id/intrekken', { schema: { params } }, async (request, reply) => {
    const id = idSchema.safeParse(params.parse(request.params).id);
    const account = accountOf(request);
    const offer = id.success ? await context.db.transaction().execute((trx) => findOfferById(trx, id.data)) : null;
    if (!offer || offer.offeredBy !== account.email) return sendNoCar(context, request, reply);
    const done = await withdrawOffer(context, account, offer.id);
    return goTo(reply, `/auto/${offer.passportId}?klaar=${done ? 'ingetrokken' : 'te-laat'}`);
  });
}

export function offerRoutes(app: FastifyInstance, context: Context): void {
  offering(app, context);
  withdrawing(app, context);
}
