import { z } from 'zod';
import { instantSchema } from '../domain/date-schemas.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { EntityRef, RowWrite } from '../domain/entities.ts';
import { idSchema } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { FactKeys, Facts } from './facts.ts';

/** Revision of each field that a command changes, as the desk last saw it confirmed; 0 for a row not yet confirmed. */
export const baseSchema = z.record(z.string(), z.int().min(0));
export type Base = z.infer<typeof baseSchema>;

/** What the desk sends: what the person asked for, never rows. */
export const commandSchema = z.object({
  id: idSchema,
  /** Number of the command at its desk: starts at 1, without gaps. */
  seq: z.int().min(1),
  type: z.string().min(1).max(60),
  version: z.int().min(1),
  payload: z.record(z.string(), z.unknown()),
  /** Commands that made what this one needs. */
  dependsOn: z.array(idSchema).max(20),
  /** Who was at the desk. */
  actor: z.object({ id: idSchema, name: z.string().max(160) }),
  /** The desk's clock, for display only. */
  at: instantSchema,
});
export type Command = z.infer<typeof commandSchema>;

/** The plate that a payload names, when it is about a car by its plate. */
export function plateOf({ vehicle }: Command['payload']): string | null {
  const plate = typeof vehicle === 'object' && vehicle !== null && 'plate' in vehicle ? vehicle.plate : null;
  return typeof plate === 'string' ? plate : null;
}

export interface EffectContext {
  /** The Dutch day on the clock of whoever executes: provisional at the desk, final at the service. */
  readonly today: IsoDate;
}

/** The fields of one existing row that a command changes; the service merges field by field on them. */
export interface FieldEdit {
  readonly target: EntityRef;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly base: Base;
}

/** A row that goes: `by` is the row of the same entity that its id means from then on; `null`: it is gone for good. */
export interface Replacement extends EntityRef {
  readonly by: string | null;
}

/**
 * One thing a desk can ask, in one place: its payload, the rule it must pass and the rows it writes. The same functions
 * run at the desk (at once, provisional) and at the service (later, final).
 */
export interface CommandDefinition<P = unknown> {
  readonly type: string;
  readonly version: number;
  /** By the version that wrote a payload: makes one of the next version of it. A gap means that there is no way. */
  readonly upgrades?: Readonly<Record<number, (payload: unknown) => unknown>>;
  readonly schema: z.ZodType<P>;
  readonly factKeys: (payload: P) => FactKeys;
  readonly check: (payload: P, facts: Facts) => Refusal | null;
  /** Rows to write; called only when `check` found nothing. Must be pure. */
  readonly effect: (payload: P, facts: Facts, context: EffectContext) => readonly RowWrite[];
  /** Rows that this command brings into being; commands about them depend on it. */
  readonly creates: (payload: P) => readonly EntityRef[];
  readonly fieldEdit: (payload: P) => FieldEdit | null;
  /** Fields that the person decided on without changing them, compared like those of `fieldEdit`. */
  readonly seen?: (payload: P) => FieldEdit | null;
  /** Rows that go; called when `check` found nothing. */
  readonly replaces?: (payload: P, facts: Facts) => readonly Replacement[];
  /**
   * The customer whom it makes forgotten: every copy of what goes must go too, and its line in the timeline holds ids alone.
   */
  readonly erases?: (payload: P) => string;
}

/** Types a definition by its schema; the registry then holds definitions of different payloads side by side. */
export function defineCommand<P>(definition: CommandDefinition<P>): CommandDefinition<P> {
  return definition;
}
