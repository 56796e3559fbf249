import { type RawBuilder, sql } from 'kysely';
import { ENTITY_NAMES, type EntityName, entitySchemas } from '../../shared/domain/entities.ts';

const TABLE_NAMES: Record<EntityName, string> = {
  customer: 'customers',
  vehicle: 'vehicles',
  fleet: 'fleets',
  contact: 'contacts',
  passport: 'passports',
  maintenance: 'maintenance',
  event: 'events',
  appointment: 'appointments',
};

interface EntityColumn {
  /** Name in the contract. */
  readonly field: string;
  /** Name in the database. */
  readonly column: string;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function describeEntity(entity: EntityName) {
  const columns: readonly EntityColumn[] = Object.keys(entitySchemas[entity].shape).map((field) => ({
    field,
    column: snakeCase(field),
  }));
  const pairs = columns.map(({ field, column }) => sql`${sql.lit(field)}, ${sql.ref(`t.${column}`)}`);
  return {
    table: sql.table(TABLE_NAMES[entity]),
    columns,
    // Built by the database: a first sync of 400,000 rows has no time to make objects of them here.
    image: sql<string>`json_build_object(${sql.join(pairs)})::text`,
  };
}

/** Table, columns and JSON image of an entity, derived from its schema: a new field is a migration and nothing else. */
export interface EntityTable {
  readonly table: RawBuilder<unknown>;
  readonly columns: readonly EntityColumn[];
  /** The row under the alias `t` as JSON text in the contract's form. */
  readonly image: RawBuilder<string>;
}

const tables = Object.fromEntries(ENTITY_NAMES.map((entity) => [entity, describeEntity(entity)])) as Record<
  EntityName,
  EntityTable
>;

export function entityTable(entity: EntityName): EntityTable {
  return tables[entity];
}
