import type { Db } from './db/tables.ts';
import type { GarageSignals } from './feed/garage-signals.ts';
import type { Outbox } from './mail/outbox.ts';
import type { RegistrySource } from './registry/registry-source.ts';

/** A line for the operator. Never holds personal data. */
export type Log = (line: string) => void;

/** What every part of the service works with; built once in `create-central.ts`. */
export interface Context {
  readonly db: Db;
  readonly now: () => Date;
  readonly signals: GarageSignals;
  readonly outbox: Outbox;
  readonly registry: RegistrySource;
  readonly log: Log;
}
