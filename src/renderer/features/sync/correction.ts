import { commands } from '../../../shared/commands/registry.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { OutboxRow } from '../../../shared/ipc/views.ts';
import { formatDay } from '../../lib/dates.ts';
import { NO_FLEET } from '../../lib/fleet-choice.ts';
import { newIssueDraft } from '../../lib/issue-draft.ts';
import { draftKeys } from '../../stores/drafts.ts';

/** A form, filled in with what a refused command asked, in which it can be corrected. */
export interface Correction {
  readonly href: string;
  readonly draftKey: string;
  readonly draft: object;
  /** The fleet to pick again in the form, of which the command knows the id alone. */
  readonly fleetId?: string;
}

/** The form in which a refused command can be corrected, or `null` when there is nothing to fill in. */
export function correctionOf(row: Pick<OutboxRow, 'type' | 'payload' | 'customerId'>): Correction | null {
  switch (row.type) {
    case 'customer.create':
      return ofNewCustomer(row.payload);
    case 'customer.update':
      return ofCustomer(row.payload);
    case 'contact.create':
      return ofNewContact(row.payload);
    case 'customer.merge':
      return ofMerge(row.payload);
    case 'passport.issue':
      return ofNewPassport(row.payload);
    case 'passport.link':
      return ofLink(row.payload, row.customerId);
    case 'fleet.create':
      return ofNewFleet(row.payload);
    case 'fleet.update':
      return ofFleet(row.payload);
    case 'appointment.accept':
    case 'appointment.propose':
    case 'appointment.decline':
      return ofAppointment(row.type, row.payload);
    default:
      return null;
  }
}

function ofNewCustomer(payload: unknown): Correction | null {
  const parsed = commands['customer.create'].schema.safeParse(payload);
  if (!parsed.success) return null;
  return { href: '/klanten/nieuw', draftKey: draftKeys.newCustomer, draft: { ...parsed.data.details, plate: '' } };
}

function ofCustomer(payload: unknown): Correction | null {
  const parsed = commands['customer.update'].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { customerId, changes } = parsed.data;
  return { href: `/klanten/${customerId}`, draftKey: draftKeys.customer(customerId), draft: changes };
}

function ofNewContact(payload: unknown): Correction | null {
  const parsed = commands['contact.create'].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { customerId, fleetId, details } = parsed.data;
  const href = fleetId === null ? `/klanten/${customerId}` : `/wagenparken/${fleetId}/instellingen`;
  return { href, draftKey: draftKeys.newContact(fleetId ?? customerId), draft: details };
}

/** The choice is made again, between both as they are now. */
function ofMerge(payload: unknown): Correction | null {
  const parsed = commands['customer.merge'].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { survivorId, goneId, chosen, seen } = parsed.data;
  const fields = Object.keys(chosen) as (keyof typeof chosen)[];
  const sides = fields.map((field) => [field, chosen[field] === seen[field] ? 'gone' : 'survivor'] as const);
  return {
    href: `/klanten/${survivorId}/samenvoegen`,
    draftKey: draftKeys.merge(survivorId),
    draft: { goneId, sides: Object.fromEntries(sides) },
  };
}

function ofNewPassport(payload: unknown): Correction | null {
  const parsed = commands['passport.issue'].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { holderId, role, email, vehicle, fleetId } = parsed.data;
  const draft = newIssueDraft({
    plate: formatPlate(vehicle.plate),
    make: vehicle.make,
    model: vehicle.model,
    year: vehicle.year === null ? '' : String(vehicle.year),
    fuel: vehicle.fuel,
    apkExpiresOn: vehicle.apkExpiresOn === null ? '' : formatDay(vehicle.apkExpiresOn, 'nl'),
    role,
    email,
  });
  return {
    href: `/klanten/${holderId}/autopaspoort`,
    draftKey: draftKeys.newPassport(holderId),
    draft,
    ...(fleetId && { fleetId }),
  };
}

function ofLink(payload: unknown, customerId: string | null): Correction | null {
  const parsed = commands['passport.link'].schema.safeParse(payload);
  if (!parsed.success || customerId === null) return null;
  const { passportId, fleetId } = parsed.data;
  const draft = { fleetId: NO_FLEET };
  return { href: `/klanten/${customerId}`, draftKey: draftKeys.link(passportId), draft, fleetId };
}

function ofNewFleet(payload: unknown): Correction | null {
  const parsed = commands['fleet.create'].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { customerId, managerPassportId, details } = parsed.data;
  return { href: `/klanten/${customerId}`, draftKey: draftKeys.newFleet(managerPassportId), draft: details };
}

function ofFleet(payload: unknown): Correction | null {
  const parsed = commands['fleet.update'].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { fleetId, changes } = parsed.data;
  return { href: `/wagenparken/${fleetId}/instellingen`, draftKey: draftKeys.fleet(fleetId), draft: changes };
}

/** The answer is given anew, to what the appointment is now. */
function ofAppointment(type: 'appointment.accept' | 'appointment.propose' | 'appointment.decline', payload: unknown) {
  const parsed = commands[type].schema.safeParse(payload);
  if (!parsed.success) return null;
  const { appointmentId } = parsed.data;
  const planned = 'plannedAt' in parsed.data ? parsed.data.plannedAt : null;
  const reason = 'reason' in parsed.data ? parsed.data.reason : '';
  const when = planned && { day: formatDay(planned.slice(0, 10), 'nl'), time: planned.slice(11) };
  const draft = { does: type.slice('appointment.'.length), reason, ...when };
  return { href: '/afspraken', draftKey: draftKeys.appointment(appointmentId), draft };
}
