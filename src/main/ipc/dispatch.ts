import type { z } from 'zod';
import { err } from '../../shared/domain/result.ts';
import type { Channel } from '../../shared/ipc/channel.ts';
import { type ChannelName, channels } from '../../shared/ipc/channels.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { Outcome } from '../services/context.ts';
import type { Handlers } from './handler-types.ts';

export type Report = (event: string, codes: Readonly<Record<string, string>>) => void;

function whileLocked(name: ChannelName): boolean {
  const channel: Channel<z.ZodType, unknown> = channels[name];
  return channel.whileLocked === true;
}

/** What the state of the desk means for every call. */
export interface DeskState {
  locked(): boolean;
  /** The database turned out to be unreadable. */
  unreadable(): void;
}

/**
 * Parses the input of a call by its channel's schema and carries it out. A disk that is full is told; a bug answers `internal_error` and is reported
 * by its kind alone: messages of errors can hold what a person typed.
 */
export async function dispatch(
  handlers: Handlers,
  name: ChannelName,
  input: unknown,
  report: Report,
  desk: DeskState,
): Promise<Outcome<unknown>> {
  // Before anything else: a locked desk does not even say whether a question makes sense.
  if (desk.locked() && !whileLocked(name)) return err({ code: 'desk_locked' });
  const parsed = channels[name].input.safeParse(input);
  if (!parsed.success) {
    report('malformed input', { channel: name, at: parsed.error.issues[0]?.path.join('.') ?? '' });
    return err({ code: 'malformed_input' });
  }
  try {
    // Name and handler come in pairs out of one map, which the compiler cannot follow through a variable.
    const handler = handlers[name] as (input: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>;
    return await handler(parsed.data);
  } catch (error) {
    const trouble = databaseTrouble(error);
    if (trouble === 'database_unreadable') desk.unreadable();
    if (trouble !== null) return err({ code: trouble });
    report('call failed', { channel: name, error: error instanceof Error ? error.name : 'unknown' });
    return err({ code: 'internal_error' });
  }
}
