import type { Change } from '../../shared/api/changes.ts';
import type { EntityRef, RowWrite } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { resolveId } from '../repos/aliases.ts';
import { listAppointmentsOfVehicle } from '../repos/appointments.ts';
import { listContactsOfCustomer } from '../repos/contacts.ts';
import { listEventIdsOfVehicle, listEventsOfCustomer } from '../repos/events.ts';
import { listFleetsOfCustomer } from '../repos/fleets.ts';
import { listPassportIdsOfVehicle, listPassportsOfHolder } from '../repos/passports.ts';
import type { Scope } from '../repos/rebase.ts';
import { type Key, keysOfRow, rowKey } from '../repos/row-keys.ts';
import { getRow } from '../repos/rows.ts';

/** A row, and what it is found by as it is now. */
function keysNow(db: Db, ref: EntityRef): readonly Key[] {
  const row = getRow(db, ref);
  return [rowKey(ref), ...(row ? keysOfRow(db, { entity: ref.entity, row } as RowWrite) : [])];
}

function keysOfCar(db: Db, id: string): readonly Key[] {
  return [
    `car=${id}`,
    ...keysNow(db, { entity: 'vehicle', id }),
    ...listPassportIdsOfVehicle(db, id).flatMap((passport) => keysNow(db, { entity: 'passport', id: passport })),
    ...listAppointmentsOfVehicle(db, id).map((row) => rowKey({ entity: 'appointment', id: row.id })),
    ...listEventIdsOfVehicle(db, id).flatMap((event) => keysNow(db, { entity: 'event', id: event })),
  ];
}

/** A customer who leaves takes cars along, and everything that hangs on these. */
function keysOfLeaving(db: Db, ref: EntityRef): readonly Key[] {
  if (ref.entity === 'vehicle') return keysOfCar(db, ref.id);
  if (ref.entity !== 'customer') return keysNow(db, ref);
  const { id } = ref;
  return [
    `of=${id}`,
    ...keysNow(db, ref),
    ...listPassportsOfHolder(db, id).flatMap(({ vehicleId }) => keysOfCar(db, vehicleId)),
    ...listContactsOfCustomer(db, id).map((row) => rowKey({ entity: 'contact', id: row.id })),
    ...listEventsOfCustomer(db, id).map((row) => rowKey({ entity: 'event', id: row.id })),
  ];
}

/** A customer that becomes another takes along what it has. */
function keysOfMerge(db: Db, id: string, into: string): readonly Key[] {
  const events = listEventsOfCustomer(db, id).map((row) => rowKey({ entity: 'event', id: row.id }));
  const passports = listPassportsOfHolder(db, id).flatMap((row) => keysNow(db, { entity: 'passport', id: row.id }));
  const fleets = listFleetsOfCustomer(db, id).flatMap((row) => keysNow(db, { entity: 'fleet', id: row.id }));
  const contacts = listContactsOfCustomer(db, id).map((row) => rowKey({ entity: 'contact', id: row.id }));
  const both = [`customer:${id}`, `customer:${into}`, `of=${id}`, `of=${into}`];
  return [...both, ...events, ...passports, ...fleets, ...contacts];
}

function keysOf(db: Db, change: Change): readonly Key[] {
  if (change.op === 'revoke') return keysOfCar(db, change.id);
  if (change.op === 'delete' && change.into !== undefined) return keysOfMerge(db, change.id, change.into);
  if (change.op === 'delete' && change.reason === 'not_seen') return keysOfLeaving(db, change);
  const before = keysNow(db, change);
  if (change.op === 'delete') return before;
  const after = keysOfRow(db, { entity: change.entity, row: change.data } as RowWrite);
  // An id that meant another customer means itself again.
  const meant = change.entity === 'customer' ? [`customer:${resolveId(db, change.id)}`] : [];
  return [...before, ...after, ...meant];
}

/** Everything that a page of the feed changes, and what that is found by, before and after. */
export function scopeOf(db: Db, changes: readonly Change[]): Omit<Scope, 'ended'> {
  // What goes may take other rows along, and looks at what is there.
  const onlyPuts = changes.every(({ op }) => op === 'put');
  return {
    keys: () => new Set(changes.flatMap((change) => keysOf(db, change))),
    overwritten: new Set(onlyPuts ? changes.map(rowKey) : []),
  };
}
