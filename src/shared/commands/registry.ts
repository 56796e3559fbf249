import type { z } from 'zod';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { appointmentAccept, appointmentDecline, appointmentPropose } from './appointment-steps.ts';
import type { CommandDefinition } from './command.ts';
import { contactCreate } from './contact-create.ts';
import { contactRemove } from './contact-remove.ts';
import { contactUpdate } from './contact-update.ts';
import { customerCreate } from './customer-create.ts';
import { customerErase } from './customer-erase.ts';
import { customerMerge } from './customer-merge.ts';
import { customerUpdate } from './customer-update.ts';
import { fleetActivate } from './fleet-activate.ts';
import { fleetCreate } from './fleet-create.ts';
import { fleetDeactivate } from './fleet-deactivate.ts';
import { fleetUpdate } from './fleet-update.ts';
import { passportInvite } from './passport-invite.ts';
import { passportIssue } from './passport-issue.ts';
import { passportLink } from './passport-link.ts';
import { passportUnlink } from './passport-unlink.ts';
import { vehicleUpdate } from './vehicle-update.ts';

/** Everything a desk can ask, by type. A new command is one file and one line here. */
export const commands = {
  'customer.create': customerCreate,
  'customer.update': customerUpdate,
  'customer.merge': customerMerge,
  'customer.erase': customerErase,
  'passport.issue': passportIssue,
  'passport.invite': passportInvite,
  'passport.link': passportLink,
  'passport.unlink': passportUnlink,
  'fleet.create': fleetCreate,
  'fleet.update': fleetUpdate,
  'fleet.deactivate': fleetDeactivate,
  'fleet.activate': fleetActivate,
  'vehicle.update': vehicleUpdate,
  'appointment.accept': appointmentAccept,
  'appointment.propose': appointmentPropose,
  'appointment.decline': appointmentDecline,
  'contact.create': contactCreate,
  'contact.update': contactUpdate,
  'contact.remove': contactRemove,
} as const;

export type CommandType = keyof typeof commands;
export type CommandPayload<T extends CommandType> = z.infer<(typeof commands)[T]['schema']>;

/** A command whose payload fits its definition. The payload is erased: it came through the definition's own schema. */
export interface ReadCommand {
  readonly type: CommandType;
  readonly definition: CommandDefinition<unknown>;
  readonly payload: unknown;
}

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commands, type);
}

/** The payload in the form of today; an error when there is no way to it: written by a newer program, or too old. */
function upgraded(definition: CommandDefinition<unknown>, version: number, payload: unknown): Result<unknown, null> {
  if (version === definition.version) return ok(payload);
  const upgrade = definition.upgrades?.[version];
  return upgrade ? upgraded(definition, version + 1, upgrade(payload)) : err(null);
}

/**
 * Finds the definition of a command and parses its payload, brought up to date when an older program wrote it. Refused when
 * this version of the program knows no such command, and no way from that version.
 */
export function readCommand(command: {
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
}): Result<ReadCommand, Refusal> {
  if (!isCommandType(command.type)) return err(refuse('command_unknown'));
  const definition = commands[command.type] as unknown as CommandDefinition<unknown>;
  const current = upgraded(definition, command.version, command.payload);
  if (!current.ok) return err(refuse('command_unknown'));
  const payload = definition.schema.safeParse(current.value);
  if (!payload.success) return err(refuse('command_malformed'));
  return ok({ type: command.type, definition, payload: payload.data });
}
