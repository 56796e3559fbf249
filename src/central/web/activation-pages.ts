import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { activatePassport, readInvitation } from './activate-passport.ts';
import { activatedPage, gonePage, invitationPage } from './activation-page.ts';

const paramsSchema = z.object({ token: z.string().max(100) });
type Params = z.infer<typeof paramsSchema>;

function sendPage(reply: FastifyReply, status: number, html: string) {
  return reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The address holds a secret: it must not travel on to another site.
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send(html);
}

/** The page behind the link in an invitation: a GET shows a button, its POST activates. */
export function activationPages(context: Context) {
  return async (app: FastifyInstance) => {
    // An HTML form posts in this type; its body is empty and not looked at.
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async () => ({}));
    const schema = { params: paramsSchema, hide: true };
    app.get<{ Params: Params }>('/activeren/:token', { schema }, async (request, reply) => {
      const invitation = await readInvitation(context, request.params.token);
      return invitation.state === 'open'
        ? sendPage(reply, 200, invitationPage(invitation.plate))
        : sendPage(reply, 410, gonePage());
    });
    app.post<{ Params: Params }>('/activeren/:token', { schema }, async (request, reply) => {
      const invitation = await activatePassport(context, request.params.token);
      return invitation.state === 'open'
        ? sendPage(reply, 200, activatedPage(invitation.plate))
        : sendPage(reply, 410, gonePage());
    });
  };
}
