import { type CommandType, isCommandType } from '../../../shared/commands/registry.ts';

const KEYS: Record<CommandType, CommandNameKey> = {
  'customer.create': 'sync.type.customer_create',
  'customer.update': 'sync.type.customer_update',
  'customer.merge': 'sync.type.customer_merge',
  'customer.erase': 'sync.type.customer_erase',
  'passport.issue': 'sync.type.passport_issue',
  'passport.invite': 'sync.type.passport_invite',
  'passport.link': 'sync.type.passport_link',
  'passport.unlink': 'sync.type.passport_unlink',
  'fleet.create': 'sync.type.fleet_create',
  'fleet.update': 'sync.type.fleet_update',
  'fleet.deactivate': 'sync.type.fleet_deactivate',
  'fleet.activate': 'sync.type.fleet_activate',
  'vehicle.update': 'sync.type.vehicle_update',
  'appointment.accept': 'sync.type.appointment_accept',
  'appointment.propose': 'sync.type.appointment_propose',
  'appointment.decline': 'sync.type.appointment_decline',
  'contact.create': 'sync.type.contact_create',
  'contact.update': 'sync.type.contact_update',
  'contact.remove': 'sync.type.contact_remove',
};

type CommandNameKey =
  | 'sync.type.customer_create'
  | 'sync.type.customer_update'
  | 'sync.type.customer_merge'
  | 'sync.type.customer_erase'
  | 'sync.type.passport_issue'
  | 'sync.type.passport_invite'
  | 'sync.type.passport_link'
  | 'sync.type.passport_unlink'
  | 'sync.type.fleet_create'
  | 'sync.type.fleet_update'
  | 'sync.type.vehicle_update'
  | 'sync.type.appointment_accept'
  | 'sync.type.appointment_propose'
  | 'sync.type.appointment_decline'
  | 'sync.type.fleet_deactivate'
  | 'sync.type.fleet_activate'
  | 'sync.type.contact_create'
  | 'sync.type.contact_update'
  | 'sync.type.contact_remove'
  | 'sync.type.other';

/** Key of what a person calls a command; one of another version of the program is just a change. */
export function commandNameKey(type: string): CommandNameKey {
  return isCommandType(type) ? KEYS[type] : 'sync.type.other';
}
