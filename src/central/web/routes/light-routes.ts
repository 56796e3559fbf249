import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { LIGHT_COLOURS, type LightColour } from '../../../shared/lights/light-names.ts';
import type { Context } from '../../context.ts';
import type { Light, Step } from '../../lights/light.ts';
import { coloursOf, findLight, follow, lightsIn, readAnswers } from '../../lights/lights.ts';
import { holds } from '../../portal/appointment/appointments.ts';
import { sendPage } from '../answer-page.ts';
import type { Language } from '../language.ts';
import { type Answered, LightPage } from '../pages/light.tsx';
import { LightsPage } from '../pages/lights.tsx';
import { accountOf, viewOf } from '../visitor.ts';
import { carOf, carParams, sendNoCar } from './car-routes.ts';

const lightParams = carParams.extend({ light: z.string().max(40) });
const lightQuery = z.object({
  kleur: z
    .enum(LIGHT_COLOURS as [LightColour, ...LightColour[]])
    .optional()
    .catch(undefined),
  antwoord: z.string().max(40).catch(''),
});

interface Place {
  readonly colour: LightColour | null;
  readonly step: Step | null;
  readonly path: readonly number[];
  readonly answered: readonly Answered[];
}

/** Questions and answers up to here; an address that leads nowhere begins with the first question again. */
function placeOf(light: Light, query: z.infer<typeof lightQuery>, language: Language): Place {
  const only = coloursOf(light).length === 1 ? coloursOf(light)[0] : undefined;
  const colour = query.kleur && light.steps[query.kleur] ? query.kleur : (only ?? null);
  const first = colour && light.steps[colour];
  if (!first) return { colour: null, step: null, path: [], answered: [] };
  const path = readAnswers(query.antwoord) ?? [];
  const step = follow(first, path);
  if (!step) return { colour, step: first, path: [], answered: [] };
  const answered = path.flatMap((answer, index): Answered[] => {
    const asked = follow(first, path.slice(0, index));
    if (!asked || !('ask' in asked)) return [];
    return [{ question: asked.ask[language], answer: asked.answers[answer]?.label[language] ?? '' }];
  });
  return { colour, step, path, answered };
}

/** Onbekend lampje: for whoever may see the car; the appointment is for its driver. */
export function lightRoutes(app: FastifyInstance, context: Context): void {
  app.get('/auto/:passportId/lampje', { schema: { params: carParams } }, async (request, reply) => {
    const car = await carOf(context, request);
    if (!car) return sendNoCar(context, request, reply);
    const colour = lightQuery.parse(request.query).kleur ?? null;
    const view = await viewOf(context, request);
    return sendPage(reply, 200, createElement(LightsPage, { view, car, colour, lights: lightsIn(colour) }));
  });
  app.get('/auto/:passportId/lampje/:light', { schema: { params: lightParams } }, async (request, reply) => {
    const car = await carOf(context, request);
    const light = findLight(lightParams.parse(request.params).light);
    if (!car || !light) return sendNoCar(context, request, reply);
    const view = await viewOf(context, request);
    const place = placeOf(light, lightQuery.parse(request.query), view.language);
    const mayAsk = holds(accountOf(request), car.passport) && car.garageName !== '';
    return sendPage(reply, 200, createElement(LightPage, { view, car, light, mayAsk, ...place }));
  });
}
