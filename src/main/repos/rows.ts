import type { EntityName, EntityRef, EntityRow, RowWrite } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { resolveId } from './aliases.ts';
import { appointments } from './appointments.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { events } from './events.ts';
import { fleets } from './fleets.ts';
import { maintenance } from './maintenance.ts';
import { passports } from './passports.ts';
import type { RowState, RowTable } from './row-table.ts';
import { vehicles } from './vehicles.ts';

const tables: { readonly [E in EntityName]: RowTable<E> } = {
  customer: customers,
  vehicle: vehicles,
  fleet: fleets,
  contact: contacts,
  passport: passports,
  maintenance,
  event: events,
  appointment: appointments,
};

/** The table of an entity known only at run time; entity and row come in pairs through `RowWrite`. */
function tableOf(entity: EntityName): RowTable<EntityName> {
  return tables[entity] as unknown as RowTable<EntityName>;
}

export function getRow(db: Db, { entity, id }: EntityRef): EntityRow | null {
  return tableOf(entity).get(db, id);
}

/** Whether each of these rows is there, or the one that it became one with. */
export function areThere(db: Db, refs: readonly EntityRef[]): boolean {
  return refs.every(({ entity, id }) => tableOf(entity).state(db, resolveId(db, id)) !== null);
}

export function rowState(db: Db, { entity, id }: EntityRef): RowState | null {
  return tableOf(entity).state(db, id);
}

/** Writes a row of any entity. `revision` is the service's, 0 while it has not confirmed the row. */
export function putRow(db: Db, write: RowWrite, revision: number, generation: number): void {
  tableOf(write.entity).put(db, write.row, revision, generation);
}

export function deleteRow(db: Db, { entity, id }: EntityRef): void {
  tableOf(entity).delete(db, id);
}

export function rowsOlderThan(db: Db, generation: number): readonly EntityRef[] {
  return (Object.keys(tables) as EntityName[]).flatMap((entity) =>
    tableOf(entity)
      .idsOlderThan(db, generation)
      .map((id) => ({ entity, id })),
  );
}
