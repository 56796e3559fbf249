import type { TFunction } from 'i18next';
import type { CommandType } from '../../../../shared/commands/registry.ts';
import type { KindElsewhere } from '../../../../shared/domain/timeline-event.ts';
import type { TimelineRow } from '../../../../shared/ipc/views.ts';

/** By kind, so that a command without words does not compile. */
const TEXTS = {
  'customer.create': 'timeline.kind.customer_create',
  'customer.update': 'timeline.kind.customer_update',
  'customer.merge': 'timeline.kind.customer_merge',
  'customer.erase': 'timeline.kind.customer_erase',
  'passport.issue': 'timeline.kind.passport_issue',
  'passport.invite': 'timeline.kind.passport_invite',
  'passport.link': 'timeline.kind.passport_link',
  'passport.unlink': 'timeline.kind.passport_unlink',
  'vehicle.update': 'timeline.kind.vehicle_update',
  'appointment.accept': 'timeline.kind.appointment_accept',
  'appointment.propose': 'timeline.kind.appointment_propose',
  'appointment.decline': 'timeline.kind.appointment_decline',
  'fleet.create': 'timeline.kind.fleet_create',
  'fleet.update': 'timeline.kind.fleet_update',
  'fleet.deactivate': 'timeline.kind.fleet_deactivate',
  'fleet.activate': 'timeline.kind.fleet_activate',
  'contact.create': 'timeline.kind.contact_create',
  'contact.update': 'timeline.kind.contact_update',
  'contact.remove': 'timeline.kind.contact_remove',
  'passport.activated': 'timeline.kind.passport_activated',
  'transfer.offered': 'timeline.kind.transfer_offered',
  'transfer.declined': 'timeline.kind.transfer_declined',
  'transfer.withdrawn': 'timeline.kind.transfer_withdrawn',
  'transfer.expired': 'timeline.kind.transfer_expired',
  'car.gone': 'timeline.kind.car_gone',
} as const satisfies Record<CommandType | KindElsewhere, string>;

const FIELDS = {
  kind: 'fields.kind',
  firstName: 'fields.firstName',
  lastName: 'fields.lastName',
  companyName: 'fields.companyName',
  kvkNumber: 'fields.kvkNumber',
  email: 'fields.email',
  phone: 'fields.phone',
  street: 'fields.street',
  postcode: 'fields.postcode',
  city: 'fields.city',
  notes: 'fields.notes',
  make: 'fields.make',
  model: 'fields.model',
  year: 'fields.year',
  fuel: 'fields.fuel',
  apkExpiresOn: 'fields.apkExpiresOn',
  name: 'fields.name',
  managerName: 'fields.managerName',
  fullName: 'fields.fullName',
  position: 'fields.position',
} as const;

/** `KVK-nummer` stays as it is, `Telefoon` becomes `telefoon` in the middle of a sentence. */
function lowerFirst(text: string): string {
  return /^.\p{Lowercase}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

type EventWords = Pick<TimelineRow, 'kind' | 'fields' | 'fleetName'>;

/** A line of a timeline in words. What a newer program did says only that something changed. */
export function eventText({ kind, fields, fleetName }: EventWords, t: TFunction): string {
  const key = Object.hasOwn(TEXTS, kind) ? TEXTS[kind as keyof typeof TEXTS] : 'timeline.kind.other';
  const what = t(key, { fleet: fleetName ?? t('timeline.someFleet') });
  const names = fields.flatMap((field) =>
    Object.hasOwn(FIELDS, field) ? lowerFirst(t(FIELDS[field as keyof typeof FIELDS])) : [],
  );
  return names.length === 0 ? what : t('timeline.withFields', { what, fields: names.join(', ') });
}
