import type { Draft, KeptDraft } from '../../shared/desk/draft.ts';
import { DRAFT_FORMS, type DraftForm } from '../../shared/desk/draft-forms.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { ok } from '../../shared/domain/result.ts';
import type { DraftTitle } from '../../shared/ipc/work-views.ts';
import type { Db } from '../db/open-database.ts';
import { resolveId } from '../repos/aliases.ts';
import { appointments } from '../repos/appointments.ts';
import { contacts } from '../repos/contacts.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { dropDraft, listDrafts, putDraft, trimDrafts } from '../repos/drafts.ts';
import { fleets } from '../repos/fleets.ts';
import { passports } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';

export function showDrafts({ db, now }: DeskContext): readonly KeptDraft[] {
  trimDrafts(db, now());
  return listDrafts(db);
}

export function keepDraft({ db, now }: DeskContext, draft: Draft): Outcome<null> {
  db.transaction(() => {
    putDraft(db, draft, now().toISOString());
    trimDrafts(db, now());
  })();
  return ok(null);
}

export function forgetDraft({ db }: DeskContext, { key }: { readonly key: string }): Outcome<null> {
  dropDraft(db, key);
  return ok(null);
}

type Place = Pick<DraftTitle, 'subject' | 'href'>;
const GONE: Place = { subject: '', href: null };

function atCustomer(db: Db, id: string, screen = ''): Place {
  const now = resolveId(db, id);
  const subject = nameOfCustomer(db, now);
  return subject === '' ? GONE : { subject, href: `/klanten/${now}${screen}` };
}

function atPassport(db: Db, id: string): Place {
  const passport = passports.get(db, id);
  if (!passport) return GONE;
  const plate = vehicles.get(db, passport.vehicleId)?.plate ?? '';
  return { subject: formatPlate(plate), href: `/klanten/${passport.holderId}` };
}

function atFleet(db: Db, id: string, screen: string): Place {
  const fleet = fleets.get(db, id);
  return fleet ? { subject: fleet.name, href: `/wagenparken/${id}/${screen}` } : GONE;
}

/** Contacts stand at their customer, or in the settings of their fleet. */
function atContact(db: Db, id: string): Place {
  const contact = contacts.get(db, id);
  if (!contact) return GONE;
  return contact.fleetId === null ? atCustomer(db, contact.customerId) : atFleet(db, contact.fleetId, 'instellingen');
}

function atAppointment(db: Db, id: string): Place {
  const appointment = appointments.get(db, id);
  const plate = appointment && vehicles.get(db, appointment.vehicleId)?.plate;
  return plate ? { subject: formatPlate(plate), href: '/afspraken' } : GONE;
}

/** Where each form stands. */
const PLACES: Readonly<Record<DraftForm, (db: Db, id: string) => Place>> = {
  newCustomer: () => ({ subject: '', href: '/klanten/nieuw' }),
  customer: (db, id) => atCustomer(db, id),
  merge: (db, id) => atCustomer(db, id, '/samenvoegen'),
  newPassport: (db, id) => atCustomer(db, id, '/autopaspoort'),
  newFleet: atPassport,
  link: atPassport,
  linkMany: (db, id) => atFleet(db, id, 'koppelen'),
  fleet: (db, id) => atFleet(db, id, 'instellingen'),
  appointment: atAppointment,
  newContact: (db, id) => (fleets.get(db, id) ? atFleet(db, id, 'instellingen') : atCustomer(db, id)),
  contact: atContact,
};

const ID = /:([0-9a-f-]{36})$/;
const FORMS = Object.keys(DRAFT_FORMS) as DraftForm[];

/** What waits to be saved, in words. */
export function titleDrafts({ db }: DeskContext): readonly DraftTitle[] {
  return listDrafts(db).flatMap(({ key, savedAt }) => {
    const form = FORMS.find((name) => DRAFT_FORMS[name] === key.replace(ID, ''));
    if (form === undefined) return [];
    return [{ key, form, savedAt, ...PLACES[form](db, ID.exec(key)?.[1] ?? '') }];
  });
}
