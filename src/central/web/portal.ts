import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { answerNotFound } from '../http/error-handler.ts';
import { answerErrors } from './error-pages.ts';
import { guardPages } from './guard.ts';
import { LANGUAGE_COOKIE } from './language.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { activationRoutes } from './routes/activation-routes.ts';
import { answerRoutes } from './routes/answer-routes.ts';
import { appointmentRoutes } from './routes/appointment-routes.ts';
import { carRoutes, sendNoCar } from './routes/car-routes.ts';
import { contactRoutes } from './routes/contact-routes.ts';
import { emailRoutes } from './routes/email-routes.ts';
import { lightRoutes } from './routes/light-routes.ts';
import { loginRoutes } from './routes/login-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { offerRoutes } from './routes/offer-routes.ts';
import { passwordRoutes } from './routes/password-routes.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { goTo, keepLanguage } from './visitor.ts';

const YEAR_SECONDS = 31_536_000;

const languageForm = z.object({ to: z.enum(['nl', 'en']), back: z.string().max(500) });

/** A path of this site; anything else would lead a visitor away. */
function pathOf(text: string): string {
  return /^\/(?![/\\])[\w\-/.]*$/.test(text) ? text : '/';
}

function shared(app: FastifyInstance, context: Context): void {
  app.get('/stijl.css', { config: { access: 'open' } }, (_request, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(STYLE),
  );
  app.get('/pagina.js', { config: { access: 'open' } }, (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').header('cache-control', 'max-age=3600').send(SCRIPT),
  );
  app.post('/taal', { config: { access: 'open' } }, async (request, reply) => {
    const { to, back } = languageForm.parse(request.body);
    reply.setCookie(LANGUAGE_COOKIE, to, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: YEAR_SECONDS });
    await keepLanguage(context, request, to);
    return goTo(reply, pathOf(back));
  });
}

/** The pages for fleet managers and drivers. */
export function portalPages(context: Context) {
  return async (app: FastifyInstance) => {
    await app.register(cookie);
    await app.register(formbody);
    // As mail programs may unsubscribe (RFC 8058). No form of ours comes so, and nothing of it is used.
    const ignored = { parseAs: 'buffer', bodyLimit: 16_384 } as const;
    app.addContentTypeParser('multipart/form-data', ignored, async () => ({}));
    app.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    guardPages(app, context);
    answerErrors(app, context);
    shared(app, context);
    activationRoutes(app, context);
    loginRoutes(app, context);
    passwordRoutes(app, context);
    carRoutes(app, context);
    offerRoutes(app, context);
    answerRoutes(app, context);
    accountRoutes(app, context);
    appointmentRoutes(app, context);
    lightRoutes(app, context);
    emailRoutes(app, context);
    messageRoutes(app, context);
    contactRoutes(app, context);
    // A program that asks for an address that is not there gets the answer of the API, a person a page.
    app.get('/*', { config: { access: 'open' } }, (request, reply) =>
      request.headers.accept?.includes('text/html')
        ? sendNoCar(context, request, reply)
        : answerNotFound(request, reply),
    );
  };
}
