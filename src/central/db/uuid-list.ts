import { sql } from 'kysely';

/** Ids as one parameter: a customer can have more rows than a statement takes parameters. */
export const uuids = (ids: readonly string[]) => sql`(${`{${ids.join(',')}}`}::text)::uuid[]`;
