import type { EntityRow, RowWrite } from '../domain/entities.ts';
import { assertNever } from '../domain/result.ts';
import type { TimelineEvent } from '../domain/timeline-event.ts';
import type { Facts } from './facts.ts';
import type { ReadCommand } from './registry.ts';

/** Which command it was, who gave it, and when: by the desk's clock at the desk, by its own at the service. */
export interface EventSource {
  readonly id: string;
  readonly actor: { readonly name: string; readonly id?: string };
  readonly at: string;
}

type About = Pick<TimelineEvent, 'customerId' | 'vehicleId' | 'fleetId'>;

function aboutPassport({ holderId, vehicleId, fleetId }: EntityRow<'passport'>, { passport }: Facts): About {
  // What was unlinked is told of at the fleet that it was in.
  return { customerId: holderId, vehicleId, fleetId: fleetId ?? passport?.fleetId ?? null };
}

function aboutContact({ customerId, fleetId }: EntityRow<'contact'>): About {
  return { customerId, vehicleId: null, fleetId };
}

function aboutCar(vehicleId: string, { passportOfVehicle }: Facts): About | null {
  return passportOfVehicle && { customerId: passportOfVehicle.holderId, vehicleId, fleetId: null };
}

function aboutOf(write: RowWrite, facts: Facts): About | null {
  switch (write.entity) {
    case 'customer':
      return { customerId: write.row.id, vehicleId: null, fleetId: null };
    case 'fleet':
      return { customerId: write.row.customerId, vehicleId: null, fleetId: write.row.id };
    case 'passport':
      return aboutPassport(write.row, facts);
    case 'vehicle':
      return aboutCar(write.row.id, facts);
    case 'appointment':
      return aboutCar(write.row.vehicleId, facts);
    case 'contact':
      return aboutContact(write.row);
    case 'maintenance':
    case 'event':
      return null;
    default:
      return assertNever(write);
  }
}

/** All that stays of a customer: that there was one, when it was erased, and the id of who did it. */
function eventOfErasure({ id, actor, at }: EventSource, kind: string, customerId: string): TimelineEvent {
  return { id, customerId, vehicleId: null, fleetId: null, kind, fields: '', actor: actor.id ?? '', at };
}

/**
 * The line that a command leaves in a timeline. Whom it tells of follows from the row that the command is named after:
 * `passport.link` is about a passport, whatever else it writes. `null` when that is nobody's.
 */
export function eventOf(
  source: EventSource,
  { type, definition, payload }: ReadCommand,
  facts: Facts,
  writes: readonly RowWrite[],
): TimelineEvent | null {
  const subject = writes.find(({ entity }) => type.startsWith(`${entity}.`));
  // A contact that is removed is written no more, and neither is a customer who is forgotten.
  const removed = facts.contact && aboutContact(facts.contact);
  const erased = definition.erases?.(payload);
  if (erased !== undefined) return eventOfErasure(source, type, erased);
  const about = subject ? aboutOf(subject, facts) : removed;
  const changes = type.endsWith('.update') ? (definition.fieldEdit(payload)?.changes ?? {}) : {};
  const fields = Object.keys(changes).join(',');
  return about && { id: source.id, ...about, kind: type, fields, actor: source.actor.name, at: source.at };
}
