import type { Db } from './open-database.ts';

/** One step of the schema. Versions rise in tens; a step that landed is never changed. */
export interface Migration {
  readonly version: number;
  readonly up: (db: Db) => void;
}
