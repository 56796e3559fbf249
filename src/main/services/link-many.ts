import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Passport } from '../../shared/domain/passport.ts';
import { MOST_LINKED } from '../../shared/domain/passport.ts';
import { whyNotLink, whyNotUnlink } from '../../shared/domain/passport-rules.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { readPlateList, type TypedPlate } from '../../shared/domain/plate-list.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { LinkedMany, LinkPreviewRow } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { fleets } from '../repos/fleets.ts';
import { getPassportOfVehicle, passports } from '../repos/passports.ts';
import { getVehicleByPlate, vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf } from './field-changes.ts';
import { runCommands, type Wanted } from './run-command.ts';

type LinkAction = 'link' | 'unlink';

/** Commands per transaction: nobody else gets an answer meanwhile, and a frame has 16 ms. */
const AT_ONCE = 20;

interface LinkMany {
  readonly fleetId: string;
  readonly action: LinkAction;
  readonly ids: readonly string[];
  readonly reason: string;
}

function verdictOf(db: Db, passport: Passport, fleetId: string, action: LinkAction): LinkPreviewRow['verdict'] {
  const fleet = fleets.get(db, fleetId);
  if (action === 'link') {
    if (passport.fleetId === fleetId) return 'already_linked';
    return whyNotLink({ passport, fleet })?.code ?? 'will_link';
  }
  if (passport.fleetId === null) return 'not_linked';
  return whyNotUnlink({ passport }, fleetId)?.code ?? 'will_unlink';
}

function previewRow(
  db: Db,
  { plate, typed, repeated }: TypedPlate,
  fleetId: string,
  action: LinkAction,
): LinkPreviewRow {
  const nothing = { typed, plate, passportId: null, customerId: null, holderName: '', fleetName: null };
  if (plate === null) return { ...nothing, verdict: 'no_plate' };
  if (repeated) return { ...nothing, verdict: 'repeated' };
  const vehicle = getVehicleByPlate(db, plate);
  if (!vehicle) return { ...nothing, verdict: 'unknown_plate' };
  const passport = getPassportOfVehicle(db, vehicle.id);
  if (!passport) return { ...nothing, verdict: 'no_passport' };
  const verdict = verdictOf(db, passport, fleetId, action);
  return {
    typed,
    plate,
    passportId: verdict === 'will_link' || verdict === 'will_unlink' ? passport.id : null,
    customerId: passport.holderId,
    holderName: nameOfCustomer(db, passport.holderId),
    fleetName: passport.fleetId === null ? null : (fleets.get(db, passport.fleetId)?.name ?? null),
    verdict,
  };
}

/** What linking or unlinking would do to each plate of a text, by the rules that the commands go by. */
export function previewLinks(
  { db }: DeskContext,
  { fleetId, action, text }: { readonly fleetId: string; readonly action: LinkAction; readonly text: string },
): readonly LinkPreviewRow[] {
  return readPlateList(text, MOST_LINKED).map((typed) => previewRow(db, typed, fleetId, action));
}

function commandFor(db: Db, { fleetId, action, reason }: LinkMany, passport: Passport) {
  const base = baseOf(db, { entity: 'passport', id: passport.id }, { fleetId });
  const plate = formatPlate(vehicles.get(db, passport.vehicleId)?.plate ?? '');
  return {
    type: `passport.${action}`,
    payload: { passportId: passport.id, fleetId, base, ...(reason === '' ? {} : { reason }) },
    about: { subject: plate, customerId: passport.holderId },
  } satisfies Wanted<'passport.link' | 'passport.unlink'>;
}

/** One part of them, in one transaction; judged by what the rows say now. */
function linkSome(desk: DeskContext, wanted: LinkMany, ids: readonly string[]): LinkedMany {
  const { db } = desk;
  const target = wanted.action === 'link' ? wanted.fleetId : null;
  const found = ids.map((id) => ({ id, passport: passports.get(db, id) }));
  const gone = found.filter(({ passport }) => passport === null);
  const asked = found.flatMap(({ passport }) => (passport && passport.fleetId !== target ? [passport] : []));
  const commands = asked.map((passport) => commandFor(db, wanted, passport));
  const results = runCommands(desk, commands);
  const refused = results.flatMap((result, index) => {
    const command = commands[index];
    if (result.ok || !command) return [];
    return [{ id: command.payload.passportId, plate: command.about.subject, code: result.error.code }];
  });
  return {
    done: asked.filter((_passport, index) => results[index]?.ok).map(({ id }) => id),
    refused: [...gone.map(({ id }) => ({ id, plate: '', code: 'passport_not_found' as const })), ...refused],
  };
}

/**
 * Links or unlinks many passports at once: a command each, so that the service judges each by itself. One that cannot be
 * (any more) is named with the reason, and the others go on. They are written in parts between which others are
 * answered; the windows hear of it when all of them are there.
 */
export async function linkMany(desk: DeskContext, wanted: LinkMany): Promise<Outcome<LinkedMany>> {
  if (!fleets.get(desk.db, wanted.fleetId)) return err({ code: 'fleet_not_found' });
  const ids = [...new Set(wanted.ids)];
  const parts: LinkedMany[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (from > 0) await yieldToOthers();
    // Somebody signed out meanwhile, which erased everything.
    if (!desk.db.open) return err({ code: 'not_signed_in' });
    parts.push(linkSome(desk, wanted, ids.slice(from, from + AT_ONCE)));
  }
  const done = parts.flatMap((part) => part.done);
  if (done.length > 0) desk.commandAdded();
  return ok({ done, refused: parts.flatMap(({ refused }) => refused) });
}
