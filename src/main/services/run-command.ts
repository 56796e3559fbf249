import type { Command, CommandDefinition } from '../../shared/commands/command.ts';
import { type CommandPayload, type CommandType, commands, readCommand } from '../../shared/commands/registry.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { resolveAliases } from '../repos/aliases.ts';
import { applyCommand } from '../repos/apply-command.ts';
import { readMetaOf, writeMeta } from '../repos/meta.ts';
import { commandThatCreates, insertCommand } from '../repos/outbox.ts';
import { type DeskContext, type Outcome, whoIsAtDesk } from './context.ts';

/** What a list of waiting commands says of this one. */
export interface CommandAbout {
  readonly subject: string;
  readonly customerId: string | null;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id anywhere in a payload. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}

function nextCommand(desk: DeskContext, type: CommandType, payload: Record<string, unknown>): Command {
  const lastSeq = readMetaOf(desk.db, 'lastSeq');
  const needed = idsIn(payload).map((id) => commandThatCreates(desk.db, id));
  return {
    id: desk.newId(),
    seq: lastSeq + 1,
    type,
    version: commands[type].version,
    payload,
    dependsOn: [...new Set(needed.filter((id) => id !== null))],
    actor: whoIsAtDesk(desk),
    at: desk.now().toISOString(),
  };
}

/** Refused inside the transaction: what was already written must go again. */
class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function writeCommand(
  desk: DeskContext,
  type: CommandType,
  payload: Record<string, unknown>,
  about: CommandAbout,
  importId: string | null = null,
): void {
  const { db } = desk;
  // A form may have been open since before its customer became another.
  const command = nextCommand(desk, type, resolveAliases(db, payload));
  const read = readCommand(command);
  if (!read.ok) throw new RefusedError(read.error);
  const { refusal } = applyCommand(db, command, read.value, { today: dutchDay(desk.now()) });
  if (refusal) throw new RefusedError(refusal);
  const definition: CommandDefinition<unknown> = read.value.definition;
  const creates = definition.creates(read.value.payload).map(({ id }) => id);
  insertCommand(
    db,
    { ...command, payload: read.value.payload as Record<string, unknown> },
    {
      ...about,
      creates,
      importId,
    },
  );
  writeMeta(db, { lastSeq: command.seq });
}

/** A command with its payload, and what a list of waiting commands says of it. */
export interface Wanted<T extends CommandType> {
  readonly type: T;
  readonly payload: CommandPayload<T>;
  readonly about: CommandAbout;
}

/** As `writeCommand`; refused, nothing of this one was written. */
function tryCommand<T extends CommandType>(desk: DeskContext, { type, payload, about }: Wanted<T>): Outcome<null> {
  try {
    desk.db.transaction(() => writeCommand(desk, type, payload, about)).immediate();
    return ok(null);
  } catch (error) {
    if (error instanceof RefusedError) return err(error.refusal);
    throw error;
  }
}

/**
 * Carries out one action of a person: rule, rows, shadows and outbox entry in one transaction. When it answers, the
 * command is on disk. Refused with the rule's code, and then nothing was written.
 */
export function runCommand<T extends CommandType>(
  desk: DeskContext,
  type: T,
  payload: CommandPayload<T>,
  about: CommandAbout,
): Outcome<null> {
  const done = tryCommand(desk, { type, payload, about });
  if (done.ok) desk.commandAdded();
  return done;
}

/** Carries out one action of a person by several commands, all of them or none; refused with the first refusal. */
export function runTogether<T extends CommandType>(desk: DeskContext, wanted: readonly Wanted<T>[]): Outcome<null> {
  const all = () => {
    for (const { type, payload, about } of wanted) writeCommand(desk, type, payload, about);
  };
  try {
    desk.db.transaction(all).immediate();
  } catch (error) {
    if (error instanceof RefusedError) return err(error.refusal);
    throw error;
  }
  desk.commandAdded();
  return ok(null);
}

/**
 * Writes a command of an import in the transaction that is under way, without telling anybody. Refused, the caller must roll back: there
 * is no savepoint for each command, since at every one of them the search index writes down what it gathered.
 */
export function writeImported(desk: DeskContext, wanted: Wanted<CommandType>, importId: string): Outcome<null> {
  try {
    writeCommand(desk, wanted.type, wanted.payload, wanted.about, importId);
    return ok(null);
  } catch (error) {
    if (error instanceof RefusedError) return err(error.refusal);
    throw error;
  }
}

/**
 * Carries out one action of a person on some rows: a command each, all in one transaction. Answers per command; a refused
 * one leaves the others alone. Whoever calls this tells the windows.
 */
export function runCommands<T extends CommandType>(
  desk: DeskContext,
  wanted: readonly Wanted<T>[],
): readonly Outcome<null>[] {
  return desk.db.transaction(() => wanted.map((one) => tryCommand(desk, one))).immediate();
}
