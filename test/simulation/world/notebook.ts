import { readMeta } from '../../../src/main/repos/meta.ts';
import { listOutbox, type OutboxEntry } from '../../../src/main/repos/outbox.ts';
import type { Command } from '../../../src/shared/commands/command.ts';
import { readCommand } from '../../../src/shared/commands/registry.ts';
import type { SimDesk } from './sim-desk.ts';
import { Violation } from './violation.ts';

/** A command that a desk said was safe. */
export interface Noted {
  readonly command: Command;
  readonly creates: readonly string[];
  /** What the desk had of the feed by then; `null` in the middle of a snapshot. */
  readonly atRevision: number | null;
  /** The person put it aside, or signed out though it was not settled. */
  givenUp: boolean;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}

function plateOf({ payload }: Command): string | null {
  const { vehicle } = payload;
  return typeof vehicle === 'object' && vehicle !== null && 'plate' in vehicle ? String(vehicle.plate) : null;
}

/** What a person at one desk was told, written down by somebody who forgets nothing. */
export class Notebook {
  /** In the order in which they were given. */
  readonly noted = new Map<string, Noted>();
  /** Plates that were typed here, with the revision that the desk had seen by then. */
  readonly typedPlates: { readonly plate: string; readonly atRevision: number | null }[] = [];
  /** Highest confirmed revision of each row that the desk ever showed. */
  shown = new Map<string, number>();
  /** A backup was put back: its command numbers may be those of others, until the service says so. */
  restored = false;
  readonly #desk: SimDesk;

  constructor(desk: SimDesk) {
    this.#desk = desk;
  }

  outbox(): readonly OutboxEntry[] {
    return this.#desk.eyes ? listOutbox(this.#desk.eyes) : [];
  }

  /** Notes what a person just did; `acknowledged`: the desk said that it is safe. */
  note(acknowledged: boolean, atRevision: number | null): void {
    for (const { command } of this.outbox()) {
      if (this.noted.has(command.id)) continue;
      if (!acknowledged)
        throw new Violation(`desk ${this.#desk.index} refused a ${command.type} and kept it all the same`);
      const read = readCommand(command);
      const creates = read.ok ? read.value.definition.creates(read.value.payload).map(({ id }) => id) : [];
      this.noted.set(command.id, { command, creates, atRevision, givenUp: false });
      const plate = plateOf(command);
      if (plate !== null) this.typedPlates.push({ plate, atRevision });
    }
  }

  /** Whether a command of this desk made the row. */
  made(rowId: string): boolean {
    return [...this.noted.values()].some(({ creates }) => creates.includes(rowId));
  }

  giveUp(commandId: string): void {
    const noted = this.noted.get(commandId);
    if (noted) noted.givenUp = true;
  }

  /** Everything that is not settled goes with the desk's data: the person was asked. */
  giveUpAll(): void {
    for (const { command } of this.outbox()) this.giveUp(command.id);
    this.shown = new Map();
  }

  /** The desk's files are those of an earlier day: what it does not know any more, it cannot keep. */
  forgetUnknown(): void {
    const known = new Set(this.outbox().map(({ command }) => command.id));
    for (const [id, noted] of this.noted) if (!known.has(id)) noted.givenUp = true;
    this.shown = new Map();
    this.restored = true;
  }

  /** Ids of the commands of this desk that make what a command is about. */
  neededBy({ command }: Noted): readonly string[] {
    const ids = new Set(idsIn(command.payload));
    const before = [...this.noted.values()].slice(0, [...this.noted.keys()].indexOf(command.id));
    return before.filter(({ creates }) => creates.some((id) => ids.has(id))).map((noted) => noted.command.id);
  }

  get meta() {
    return this.#desk.eyes && readMeta(this.#desk.eyes);
  }
}
