import { z } from 'zod';
import { commandSchema } from '../commands/command.ts';
import { idSchema } from '../domain/ids.ts';
import { refusalSchema } from '../domain/refusal.ts';
import { limits } from './protocol.ts';

/** `POST /v1/push`: commands in order of their number. */
export const pushRequestSchema = z.object({
  protocol: z.int(),
  /** Results up to this number arrived at the desk; the service may forget them. */
  ackedThrough: z.int().min(0),
  commands: z.array(commandSchema).max(limits.pushCommands),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** Final outcome of one command. `merged`: applied, but onto a row that existed already (see `aliases`). */
export const commandResultSchema = z.object({
  seq: z.int().min(1),
  id: idSchema,
  status: z.enum(['applied', 'merged', 'refused']),
  refusal: refusalSchema.optional(),
  /** Revision of the garage's feed that holds the effect; absent when nothing changed or the command was refused. */
  revision: z.int().optional(),
  /** Ids made at the desk that stand for a row the service had already: local id -> service id. */
  aliases: z.record(idSchema, idSchema).optional(),
});
export type CommandResult = z.infer<typeof commandResultSchema>;

export const pushAnswerSchema = z.object({
  /** Highest command number executed for this desk. Commands above it were not executed: send them again. */
  lastSeq: z.int().min(0),
  results: z.array(commandResultSchema),
  /** How often the garage had lost access to a car before these were executed (see `changes`). */
  access: z.int().min(0).optional(),
  /** Seconds to wait before the next push, when the batch stopped at a temporary failure. */
  retryAfter: z.number().positive().optional(),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
