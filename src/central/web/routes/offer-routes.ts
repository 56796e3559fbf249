import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import { MAX_LAST_NAME } from '../../../shared/domain/customer.ts';
import { parseEmail } from '../../../shared/domain/email.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import { lineSchema } from '../../../shared/domain/line-schema.ts';
import { holderRoleSchema } from '../../../shared/domain/passport.ts';
import type { NoOffer } from '../../../shared/domain/transfer-rules.ts';
import type { Context } from '../../context.ts';
import type { Car } from '../../portal/cars.ts';
import { takeMail } from '../../portal/login-guard.ts';
import { withdrawOffer } from '../../portal/transfer/end-offer.ts';
import { makeOffer } from '../../portal/transfer/make-offer.ts';
import { findOfferById } from '../../portal/transfer/offers.ts';
import { sendPage } from '../answer-page.ts';
import { showWait } from '../language.ts';
import { MessagePage } from '../pages/login.tsx';
import { type OfferForm, OfferPage, OfferPreviewPage, type OfferProblem } from '../pages/offer.tsx';
import { accountOf, goTo, viewOf } from '../visitor.ts';
import { carOf, carParams, sendNoCar, transferOf } from './car-routes.ts';

const EMPTY: OfferForm = { role: 'driver', name: '', email: '', message: '' };

const offerForm = z.object({
  role: holderRoleSchema.catch('driver'),
  // The last name of the customer that the new holder becomes.
  name: lineSchema(MAX_LAST_NAME),
  email: z.string().trim().max(254),
  message: z.string().overwrite(cleanText).trim().max(1_000).default(''),
  step: z.enum(['preview', 'change', 'offer']).catch('preview'),
  offerId: idSchema.catch(() => uuidv7()),
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
  const showSlow = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { car, form, seconds }: { readonly car: Car; readonly form: OfferForm; readonly seconds: number },
  ) => {
    const view = await viewOf(context, request);
    const wait = showWait(view.t.offer.slow, seconds, view.language);
    return sendPage(reply.header('retry-after', seconds), 429, createElement(OfferPage, { view, car, form, wait }));
  };
  const sendNotHere = async (request: FastifyRequest, reply: FastifyReply, car: Car, refusal: NoOffer) => {
    const view = await viewOf(context, request);
    const href = `/auto/${car.passport.id}`;
    const { notHereTitle: title, problem } = view.t.offer;
    const page = { view, title, text: problem[refusal], href, link: view.t.fleet.view };
    return sendPage(reply, 403, createElement(MessagePage, page));
  };
  app.get('/auto/:passportId/overdragen', { schema }, async (request, reply) => {
    const car = await carOf(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const { refusal } = await transferOf(context, accountOf(request), car.passport.id);
    return refusal ? sendNotHere(request, reply, car, refusal) : show(request, reply, car, EMPTY, null);
  });
  app.post('/auto/:passportId/overdragen', { schema }, async (request, reply) => {
    const car = await carOf(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const { refusal } = await transferOf(context, accountOf(request), car.passport.id);
    if (refusal) return sendNotHere(request, reply, car, refusal);
    const { step, offerId, ...form } = offerForm.parse(request.body);
    const problem = problemOf(form);
    if (problem || step === 'change') return show(request, reply, car, form, problem);
    if (step === 'preview') {
      const view = await viewOf(context, request);
      return sendPage(reply, 200, createElement(OfferPreviewPage, { view, car, form, offerId }));
    }
    const seconds = await takeMail(context, accountOf(request), 'offer');
    if (seconds !== null) return showSlow(request, reply, { car, form, seconds });
    const offer = { ...form, offerId, email: parseEmail(form.email) ?? '', passportId: car.passport.id };
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
    const refusal = offer && (await transferOf(context, account, offer.passportId)).refusal;
    if (!offer || refusal === 'not_yours') return sendNoCar(context, request, reply);
    const done = await withdrawOffer(context, account, offer.id);
    return goTo(reply, `/auto/${offer.passportId}?klaar=${done ? 'ingetrokken' : 'te-laat'}`);
  });
}

export function offerRoutes(app: FastifyInstance, context: Context): void {
  offering(app, context);
  withdrawing(app, context);
}
