import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Account } from '../portal/accounts.ts';
import { fleetsOf } from '../portal/cars.ts';
import { KNOWN_DEVICE_DAYS, type Source } from '../portal/login-guard.ts';
import { findSession, SESSION_DAYS, type Session } from '../portal/sessions.ts';
import { type Language, languageOf, textsOf } from './language.ts';
import type { View } from './layout.tsx';

/** `__Host-`: only this host over a safe line can have set it, and it goes nowhere else. */
export const SESSION_COOKIE = '__Host-sessie';

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const DAY_SECONDS = 86_400;

/** Says that somebody logged in from this device before: `login-guard.ts`. */
const DEVICE_COOKIE = '__Host-toestel';

/** Who is behind a request, and the session's secret. */
export interface Visitor {
  readonly session: Session | null;
  readonly token: string;
}

const visitors = new WeakMap<FastifyRequest, Visitor>();

export async function findVisitor(context: Context, request: FastifyRequest): Promise<Visitor> {
  const token = request.cookies[SESSION_COOKIE] ?? '';
  const visitor = { token, session: token === '' ? null : await findSession(context, token) };
  visitors.set(request, visitor);
  return visitor;
}

export function visitorOf(request: FastifyRequest): Visitor {
  const visitor = visitors.get(request);
  if (!visitor) throw new Error('A page was asked for outside the portal');
  return visitor;
}

/** Who is logged in, on routes that let nobody else in. */
export function accountOf(request: FastifyRequest): Account {
  const { session } = visitorOf(request);
  if (!session) throw new Error('A route needs a login but does not ask for one');
  return session.account;
}

/** A view of somebody who is not logged in. */
export function bareView(request: FastifyRequest): View {
  const language = languageOf(request);
  const path = new URL(request.url, 'http://portal.example').pathname;
  return { t: textsOf(language), language, session: null, manages: false, path };
}

export async function viewOf(context: Context, request: FastifyRequest): Promise<View> {
  const { session } = visitorOf(request);
  const manages = session !== null && (await fleetsOf(context, session.account)).length > 0;
  return { ...bareView(request), session, manages };
}

/** From now on mail comes in this language too. */
export async function keepLanguage({ db }: Context, request: FastifyRequest, language: Language): Promise<void> {
  const { session } = visitorOf(request);
  if (session) await db.updateTable('portal_accounts').set({ language }).where('id', '=', session.account.id).execute();
}

export function keepSession(reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...COOKIE, maxAge: SESSION_DAYS * DAY_SECONDS });
}

/** Where a request comes from. */
export function sourceOf(request: FastifyRequest): Source {
  return { ip: request.ip, device: request.cookies[DEVICE_COOKIE] ?? '' };
}

export function keepDevice(reply: FastifyReply, secret: string): void {
  reply.setCookie(DEVICE_COOKIE, secret, { ...COOKIE, maxAge: KNOWN_DEVICE_DAYS * DAY_SECONDS });
}

export function forgetSession(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, COOKIE);
}

/** Goes on with another page; the browser asks for it anew, so that going back posts nothing twice. */
export function goTo(reply: FastifyReply, path: string) {
  return reply.header('cache-control', 'no-store').redirect(path, 303);
}
