import type { FactKeys } from '../../shared/commands/facts.ts';
import type { EntityRef, RowWrite } from '../../shared/domain/entities.ts';
import { assertNever } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { vehicles } from './vehicles.ts';

/**
 * Names what commands look at and change: a row (`customer:<id>`), or all rows with something in common (`plate=`, `of=`). Two
 * commands have to do with each other when one changes what the other looks at.
 */
export type Key = string;

export const rowKey = ({ entity, id }: EntityRef): Key => `${entity}:${id}`;

/** What a row is found by, other than by its id. */
export function keysOfRow(db: Db, write: RowWrite): readonly Key[] {
  switch (write.entity) {
    case 'customer':
    case 'maintenance':
      return [];
    case 'appointment':
      return [`car=${write.row.vehicleId}`];
    case 'vehicle':
      return [`plate=${write.row.plate}`];
    case 'passport': {
      const { vehicleId, holderId, fleetId, email } = write.row;
      const plate = vehicles.get(db, vehicleId)?.plate;
      return [
        ...[`car=${vehicleId}`, `of=${holderId}`, `passport-email=${email}`],
        ...(fleetId === null ? [] : [`in=${fleetId}`]),
        ...(plate === undefined ? [] : [`plate=${plate}`]),
      ];
    }
    case 'fleet': {
      const { customerId, managerPassportId, email } = write.row;
      return [`of=${customerId}`, `manager=${managerPassportId}`, `fleet-email=${email}`];
    }
    case 'contact':
      return [`of=${write.row.customerId}`];
    case 'event':
      return write.row.customerId === null ? [] : [`of=${write.row.customerId}`];
    default:
      return assertNever(write);
  }
}

/** Of an address, a new passport only asks whether a fleet has it: cars of one holder have nothing to do with each other. */
function keysOfEmail(type: string, email: string): readonly Key[] {
  return type === 'passport.issue' ? [`fleet-email=${email}`] : [`fleet-email=${email}`, `passport-email=${email}`];
}

/** Every kind of fact that is asked for by an id or a text. */
type Id = Exclude<keyof FactKeys, 'countsPassports' | 'locksEmailsOfOther'>;

/** By each kind of fact what is looked at for it. */
const LOOKED_AT: Readonly<Record<Id, (value: string, type: string) => readonly Key[]>> = {
  customerId: (id) => [`customer:${id}`],
  otherCustomerId: (id) => [`customer:${id}`, `of=${id}`],
  passportId: (id) => [`passport:${id}`, `manager=${id}`],
  fleetId: (id) => [`fleet:${id}`],
  contactId: (id) => [`contact:${id}`],
  appointmentId: (id) => [`appointment:${id}`],
  vehicleId: (id) => [`vehicle:${id}`, `car=${id}`],
  plate: (plate) => [`plate=${plate}`],
  email: (email, type) => keysOfEmail(type, email),
};

/** What a command looks at before it is judged: the facts that it asks for. */
export function keysOfFacts(type: string, keys: FactKeys): readonly Key[] {
  const counted = keys.countsPassports && keys.fleetId !== undefined ? [`in=${keys.fleetId}`] : [];
  const named = (Object.keys(LOOKED_AT) as Id[]).flatMap((name) => {
    const value = keys[name];
    return value === undefined ? [] : LOOKED_AT[name](value, type);
  });
  return [...counted, ...named];
}
