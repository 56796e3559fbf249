import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { type ContactDetails, contactDetailsSchema, EMPTY_CONTACT_DETAILS } from '../../../shared/domain/contact.ts';
import { parseEmail } from '../../../shared/domain/email.ts';
import { idSchema } from '../../../shared/domain/ids.ts';
import { formatPhone, parsePhone } from '../../../shared/domain/phone.ts';
import type { Context } from '../../context.ts';
import {
  addContact,
  changeContact,
  contactsOf,
  type FleetContacts,
  findContact,
  MOST_CONTACTS,
  removeContact,
} from '../../portal/contacts.ts';
import { sendPage } from '../answer-page.ts';
import { fill } from '../language.ts';
import { ContactPage, type ContactProblem, ContactsPage, RemoveContactPage } from '../pages/contacts.tsx';
import { accountOf, goTo, viewOf } from '../visitor.ts';
import { sendNoCar } from './car-routes.ts';

const text = z.string().max(300).default('');
const form = z.object({
  fullName: text,
  position: text,
  phone: text,
  email: text,
  'was.fullName': text,
  'was.position': text,
  'was.phone': text,
  'was.email': text,
  contactId: idSchema.catch(() => uuidv7()),
});
const savedQuery = z.object({ klaar: z.literal('1').optional().catch(undefined) });
const byId = z.object({ id: z.string().max(100) });

/** What a page shows of kept details. */
function shown(details: ContactDetails): ContactDetails {
  const { fullName, position, phone, email } = details;
  return { fullName, position, phone: formatPhone(phone), email };
}

/** The details as they are kept, or the first field that cannot be. A number that was not touched may stay as it is. */
function read(typed: ContactDetails, was: ContactDetails): ContactDetails | ContactProblem {
  const [phone, email] = [typed.phone.trim(), typed.email.trim()];
  if (typed.fullName.trim() === '') return 'fullName';
  if (phone !== '' && phone !== formatPhone(was.phone) && !parsePhone(phone)) return 'phone';
  if (email !== '' && !parseEmail(email)) return 'email';
  const kept = phone === formatPhone(was.phone) ? was.phone : (parsePhone(phone) ?? '');
  const details = { ...typed, phone: kept, email: parseEmail(email) ?? '' };
  const parsed = contactDetailsSchema.safeParse({
    ...details,
    fullName: typed.fullName.trim(),
    position: typed.position.trim(),
  });
  return parsed.success ? parsed.data : 'fullName';
}

function formOf(request: FastifyRequest) {
  const { contactId, ...fields } = form.parse(request.body);
  const { fullName, position, phone, email } = fields;
  const was = {
    fullName: fields['was.fullName'],
    position: fields['was.position'],
    phone: fields['was.phone'],
    email: fields['was.email'],
  };
  const typed = { fullName, position, phone, email };
  return { contactId, typed, was, details: read(typed, was) };
}

interface Shown {
  readonly id: string;
  readonly details: ContactDetails;
  readonly was: ContactDetails;
  readonly newId?: string;
  readonly problem?: ContactProblem;
  readonly notice?: string;
}

async function showForm(context: Context, request: FastifyRequest, reply: FastifyReply, page: Shown) {
  const view = await viewOf(context, request);
  const { id, newId, ...rest } = page;
  const action = newId === undefined ? `/account/contacten/${id}` : `/account/contacten/nieuw/${id}`;
  const title = newId === undefined ? view.t.contacts.changeTitle : view.t.contacts.add;
  const status = rest.problem || rest.notice ? 422 : 200;
  return sendPage(reply, status, createElement(ContactPage, { view, action, title, newId, ...rest }));
}

function adding(app: FastifyInstance, context: Context): void {
  const path = '/account/contacten/nieuw/:id';
  const fleetOf = async (request: FastifyRequest): Promise<FleetContacts | undefined> => {
    const { id } = byId.parse(request.params);
    return (await contactsOf(context, accountOf(request))).find(({ fleet }) => fleet.id === id);
  };
  const empty = EMPTY_CONTACT_DETAILS;
  app.get(path, async (request, reply) => {
    const of = await fleetOf(request);
    if (!of) return sendNoCar(context, request, reply);
    return showForm(context, request, reply, { id: of.fleet.id, details: empty, was: empty, newId: uuidv7() });
  });
  app.post(path, async (request, reply) => {
    const of = await fleetOf(request);
    if (!of) return sendNoCar(context, request, reply);
    const { contactId, typed, details } = formOf(request);
    const again = { id: of.fleet.id, details: typed, was: empty, newId: contactId };
    if (typeof details === 'string') return showForm(context, request, reply, { ...again, problem: details });
    const done = await addContact(context, of.fleet, contactId, details);
    if (done === 'there') return goTo(reply, '/account/contacten?klaar=1');
    if (done === 'gone') return sendNoCar(context, request, reply);
    const { t } = await viewOf(context, request);
    return showForm(context, request, reply, { ...again, notice: fill(t.contacts.full, { most: MOST_CONTACTS }) });
  });
}

function changing(app: FastifyInstance, context: Context): void {
  const path = '/account/contacten/:id';
  app.get(path, async (request, reply) => {
    const { id } = byId.parse(request.params);
    const found = await findContact(context, accountOf(request), id);
    if (!found) return sendNoCar(context, request, reply);
    return showForm(context, request, reply, { id, details: shown(found.contact), was: found.contact });
  });
  app.post(path, async (request, reply) => {
    const { id } = byId.parse(request.params);
    const account = accountOf(request);
    const { typed, was, details } = formOf(request);
    const found = await findContact(context, account, id);
    if (!found) return sendNoCar(context, request, reply);
    if (typeof details === 'string')
      return showForm(context, request, reply, { id, details: typed, was, problem: details });
    const done = await changeContact(context, account, id, { was, details });
    if (done === 'gone') return sendNoCar(context, request, reply);
    if (done === 'done') return goTo(reply, '/account/contacten?klaar=1');
    const { t } = await viewOf(context, request);
    const { contact } = (await findContact(context, account, id)) ?? found;
    const now = { details: shown(contact), was: contact, notice: t.contacts.conflict };
    return showForm(context, request, reply, { id, ...now });
  });
}

function removing(app: FastifyInstance, context: Context): void {
  const path = '/account/contacten/:id/verwijderen';
  app.get(path, async (request, reply) => {
    const found = await findContact(context, accountOf(request), byId.parse(request.params).id);
    if (!found) return sendNoCar(context, request, reply);
    const view = await viewOf(context, request);
    return sendPage(reply, 200, createElement(RemoveContactPage, { view, contact: found.contact }));
  });
  app.post(path, async (request, reply) => {
    await removeContact(context, accountOf(request), byId.parse(request.params).id);
    return goTo(reply, '/account/contacten?klaar=1');
  });
}

/** The contacts of the fleets that somebody manages: to read, add, change and remove. */
export function contactRoutes(app: FastifyInstance, context: Context): void {
  app.get('/account/contacten', async (request, reply) => {
    const fleets = await contactsOf(context, accountOf(request));
    if (fleets.length === 0) return goTo(reply, '/account');
    const view = await viewOf(context, request);
    const saved = savedQuery.parse(request.query).klaar !== undefined;
    return sendPage(reply, 200, createElement(ContactsPage, { view, fleets, saved }));
  });
  adding(app, context);
  changing(app, context);
  removing(app, context);
}
