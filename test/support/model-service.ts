import { isDeepStrictEqual } from 'node:util';
import type { Change, ChangesAnswer } from '../../src/shared/api/changes.ts';
import type { CommandResult } from '../../src/shared/api/push.ts';
import type { Command, FieldEdit, Replacement } from '../../src/shared/commands/command.ts';
import type { Facts } from '../../src/shared/commands/facts.ts';
import { type ReadCommand, readCommand } from '../../src/shared/commands/registry.ts';
import { eventOf } from '../../src/shared/commands/timeline.ts';
import type { Appointment } from '../../src/shared/domain/appointment.ts';
import type { Contact } from '../../src/shared/domain/contact.ts';
import type { Customer } from '../../src/shared/domain/customer.ts';
import { ENTITY_NAMES, type EntityName, type RowWrite } from '../../src/shared/domain/entities.ts';
import type { Fleet } from '../../src/shared/domain/fleet.ts';
import type { Passport } from '../../src/shared/domain/passport.ts';
import { type Refusal, refuse } from '../../src/shared/domain/refusal.ts';
import type { TimelineEvent } from '../../src/shared/domain/timeline-event.ts';
import type { Vehicle } from '../../src/shared/domain/vehicle.ts';

interface Stored {
  readonly write: RowWrite;
  readonly revision: number;
  /** Revision and desk of the last change of each field. */
  readonly fields: Readonly<Record<string, { readonly revision: number; readonly desk: string }>>;
}

interface DeskState {
  lastSeq: number;
  readonly results: Map<number, CommandResult>;
  /** Revision of the feed at which each number was done. */
  readonly doneAt: Map<number, number>;
}

/** The rules of the central service over rows in memory, for tests that run it thousands of times. */
export class ModelService {
  readonly today = '2026-11-23';
  readonly rows = new Map<string, Stored>();
  revision = 0;
  access = 0;
  /** Places in the feed before this revision are forgotten. */
  floor = 0;
  readonly #log: { readonly revision: number; readonly change: Change }[] = [];
  readonly #snapshots: { readonly head: number; readonly changes: readonly Change[] }[] = [];
  readonly #desks = new Map<string, DeskState>();
  readonly #outcomes = new Map<string, Omit<CommandResult, 'seq' | 'id'>>();
  readonly #aliases = new Map<string, string>();
  readonly #revoked = new Set<string>();
  /** Cars that were taken away by their plate, until the garage gets a car of that plate again. */
  readonly lostCars = new Map<string, string>();

  #desk(id: string): DeskState {
    const known = this.#desks.get(id) ?? { lastSeq: 0, results: new Map(), doneAt: new Map() };
    this.#desks.set(id, known);
    return known;
  }

  /** Executes commands in order, each once; `null` for a number that comes too early. */
  push(deskId: string, commands: readonly Command[]): readonly CommandResult[] | null {
    const desk = this.#desk(deskId);
    const results: CommandResult[] = [];
    for (const command of commands) {
      if (command.seq > desk.lastSeq + 1) return null;
      const known = desk.results.get(command.seq);
      const outcome = this.#outcomes.get(command.id) ?? this.#execute(deskId, command);
      this.#outcomes.set(command.id, outcome);
      const result = known ?? { seq: command.seq, id: command.id, ...outcome };
      if (!known) {
        desk.results.set(command.seq, result);
        desk.doneAt.set(command.seq, this.revision);
        desk.lastSeq = command.seq;
      }
      results.push(result);
    }
    return results;
  }

  #execute(deskId: string, command: Command): Omit<CommandResult, 'seq' | 'id'> {
    const root = command.dependsOn.map((id) => this.#rootOf(id)).find((id) => id !== null);
    if (root) return { status: 'refused', refusal: { code: 'depends_on_refused', rootCommandId: root } };
    const read = readCommand({ ...command, payload: this.#resolve(command.payload) });
    if (!read.ok) return { status: 'refused', refusal: read.error };
    const { definition, payload } = read.value;
    const facts = this.#facts(read.value);
    const refusal =
      this.#conflict(deskId, definition.fieldEdit(payload)) ??
      this.#conflict(deskId, definition.seen?.(payload) ?? null) ??
      definition.check(payload, facts);
    if (refusal) return { status: 'refused', refusal: this.#sharpen(refusal, payload) };
    const replaced = definition.replaces?.(payload, facts) ?? [];
    const writes = definition.effect(payload, facts, { today: this.today });
    const event = eventOf(command, read.value, facts, writes);
    const decided = replaced.length > 0 ? definition.fieldEdit(payload) : null;
    this.write(deskId, writes, replaced, decided, event);
    return { status: 'applied', revision: this.revision };
  }

  #rootOf(commandId: string): string | null {
    const outcome = this.#outcomes.get(commandId);
    return outcome?.status === 'refused' ? (outcome.refusal?.rootCommandId ?? commandId) : null;
  }

  #sharpen(refusal: Refusal, payload: unknown): Refusal {
    const { passportId } = payload as { passportId?: string };
    const gone = refusal.code === 'passport_not_found' && passportId !== undefined && this.#revoked.has(passportId);
    return gone ? refuse('access_revoked') : refusal;
  }

  #resolve(payload: Command['payload']): Command['payload'] {
    let text = JSON.stringify(payload);
    // In the order in which they became others, so that chains end where they should.
    for (const [old, now] of this.#aliases) text = text.replaceAll(old, now);
    return JSON.parse(text) as Command['payload'];
  }

  #conflict(deskId: string, edit: FieldEdit | null): Refusal | null {
    const stored = edit && this.rows.get(edit.target.id);
    if (!edit || !stored) return null;
    const row: Readonly<Record<string, unknown>> = stored.write.row;
    const conflicts = Object.entries(edit.changes).flatMap(([field, mine]) => {
      const last = stored.fields[field];
      const unseen = last !== undefined && last.revision > (edit.base[field] ?? 0) && last.desk !== deskId;
      if (mine === undefined || !unseen || row[field] === mine) return [];
      return [{ field, mine, theirs: row[field], changedBy: last.desk, changedAt: '2026-11-23T09:00:00.000Z' }];
    });
    return conflicts.length === 0 ? null : { code: 'conflict', conflicts };
  }

  #all<Row>(entity: EntityName): readonly Row[] {
    const found = [...this.rows.values()].filter(({ write }) => write.entity === entity);
    return found.map(({ write }) => write.row as Row);
  }

  #get<Row>(id: string | undefined): Row | null {
    return id === undefined ? null : ((this.rows.get(id)?.write.row as Row | undefined) ?? null);
  }

  #facts({ definition, payload }: ReadCommand): Facts {
    const keys = definition.factKeys(payload);
    const passports = this.#all<Passport>('passport');
    const fleets = this.#all<Fleet>('fleet');
    const vehicleOfPlate = this.#all<Vehicle>('vehicle').find(({ plate }) => plate === keys.plate) ?? null;
    const users = (kind: 'passport' | 'fleet', list: readonly { id: string; email: string }[]) =>
      list.filter(({ email }) => email === keys.email).map(({ id }) => ({ kind, id }));
    return {
      customer: this.#get<Customer>(keys.customerId),
      otherCustomer: this.#get<Customer>(keys.otherCustomerId),
      passportsOfOther: passports.filter(({ holderId }) => holderId === keys.otherCustomerId),
      fleetsOfOther: fleets.filter(({ customerId }) => customerId === keys.otherCustomerId),
      contactsOfOther: this.#all<Contact>('contact').filter(({ customerId }) => customerId === keys.otherCustomerId),
      eventsOfOther: this.#all<TimelineEvent>('event').filter(({ customerId }) => customerId === keys.otherCustomerId),
      appointmentsOfOther: this.#all<Appointment>('appointment').filter(({ vehicleId }) =>
        passports.some((one) => one.vehicleId === vehicleId && one.holderId === keys.otherCustomerId),
      ),
      passport: this.#get<Passport>(keys.passportId),
      fleet: this.#get<Fleet>(keys.fleetId),
      contact: this.#get<Contact>(keys.contactId),
      passportsOfFleet: keys.countsPassports ? passports.filter(({ fleetId }) => fleetId === keys.fleetId).length : 0,
      vehicle: this.#get<Vehicle>(keys.vehicleId),
      passportOfVehicle: passports.find(({ vehicleId }) => vehicleId === keys.vehicleId) ?? null,
      appointment: this.#get<Appointment>(keys.appointmentId),
      vehicleOfPlate,
      passportOfPlate: passports.find(({ vehicleId }) => vehicleId === vehicleOfPlate?.id) ?? null,
      fleetManagedByPassport: fleets.find((fleet) => fleet.managerPassportId === keys.passportId) ?? null,
      emailUsers: [...users('passport', passports), ...users('fleet', fleets)],
    };
  }

  /** Writes rows under one revision; rows that stay as they are are left out. */
  write(
    deskId: string,
    writes: readonly RowWrite[],
    replaced: readonly Replacement[] = [],
    decided: FieldEdit | null = null,
    event: TimelineEvent | null = null,
  ): void {
    const isDecided = (id: string) => decided?.target.id === id && Object.keys(decided.changes).length > 0;
    const changed = writes.filter(
      ({ row }) => isDecided(row.id) || !isDeepStrictEqual(this.rows.get(row.id)?.write.row, row),
    );
    if (changed.length + replaced.length === 0) return;
    this.revision += 1;
    const told: readonly RowWrite[] = event ? [{ entity: 'event', row: event }] : [];
    for (const write of [...changed, ...told]) {
      if (write.entity === 'vehicle') this.lostCars.delete(write.row.plate);
      this.#revoked.delete(write.row.id);
      const before = this.rows.get(write.row.id);
      const old = before?.write.row as Readonly<Record<string, unknown>> | undefined;
      const fields = Object.entries(write.row).filter(
        ([field, value]) =>
          old && (old[field] !== value || (isDecided(write.row.id) && field in (decided?.changes ?? {}))),
      );
      const marks = Object.fromEntries(
        fields.map(([field, value]) => {
          const last = before?.fields[field];
          const unseen = last !== undefined && last.revision > (decided?.base[field] ?? 0);
          const kept = old?.[field] === value && unseen ? last.desk : deskId;
          return [field, { revision: this.revision, desk: kept }];
        }),
      );
      this.rows.set(write.row.id, { write, revision: this.revision, fields: { ...before?.fields, ...marks } });
      this.#log.push({ revision: this.revision, change: this.#put(write.row.id) });
    }
    for (const { entity, id, by } of replaced) {
      this.rows.delete(id);
      if (by !== null) this.#aliases.set(id, by);
      const { revision } = this;
      this.#log.push({ revision, change: { op: 'delete', entity, id, revision, ...(by !== null && { into: by }) } });
    }
  }

  #put(id: string): Change {
    const { write, revision } = this.rows.get(id) as Stored;
    return { op: 'put', entity: write.entity, id, revision, data: write.row } as Change;
  }

  get revokedIds(): ReadonlySet<string> {
    return this.#revoked;
  }

  /** Takes a car away from the garage, with its passport and what the log says of them. */
  revoke(vehicleId: string): void {
    const gone = [...this.rows.values()].filter(
      ({ write }) => write.row.id === vehicleId || ('vehicleId' in write.row && write.row.vehicleId === vehicleId),
    );
    if (gone.length === 0) return;
    const ids = new Set(gone.map(({ write }) => write.row.id));
    for (const { write } of gone) {
      const { id } = write.row;
      if (write.entity === 'vehicle') this.lostCars.set(write.row.plate, id);
      this.rows.delete(id);
      this.#revoked.add(id);
    }
    const kept = this.#log.filter(({ change }) => !ids.has(change.id));
    this.#log.splice(0, this.#log.length, ...kept);
    this.revision += 1;
    this.access += 1;
    const revision = this.revision;
    this.#log.push({
      revision,
      change: { op: 'revoke', entity: 'vehicle', id: vehicleId, revision, reason: 'transferred' },
    });
  }

  /** Forgets the older half of the feed: desks behind it need a snapshot. */
  prune(): void {
    this.floor = this.revision;
  }

  /** A page of changes; `null` for a place in the feed that is forgotten. */
  pull(deskId: string, cursor: string | null, limit: number): ChangesAnswer | null {
    const [mode, first = '', second = '0'] = (cursor ?? this.#beginSnapshot()).split(':');
    if (mode === 'snapshot') return this.#snapshotPage(deskId, Number(first), Number(second), limit);
    return Number(first) < this.floor ? null : this.#logPage(deskId, Number(first), limit);
  }

  #beginSnapshot(): string {
    const order = (id: string) => ENTITY_NAMES.indexOf((this.rows.get(id) as Stored).write.entity);
    const ids = [...this.rows.keys()].toSorted((a, b) => order(a) - order(b) || a.localeCompare(b));
    this.#snapshots.push({ head: this.revision, changes: ids.map((id) => this.#put(id)) });
    return `snapshot:${this.#snapshots.length - 1}:0`;
  }

  #snapshotPage(deskId: string, number: number, from: number, limit: number): ChangesAnswer | null {
    const snapshot = this.#snapshots[number];
    if (!snapshot || snapshot.head < this.floor) return null;
    const { head, changes: all } = snapshot;
    const done = Math.min(all.length, from + limit);
    const ends = done === all.length;
    const changes = all.slice(from, done).filter(({ id }) => !this.#revoked.has(id) || this.rows.has(id));
    return {
      changes,
      cursor: ends ? `log:${head}` : `snapshot:${number}:${done}`,
      more: !ends || head < this.revision,
      confirmedSeq: ends ? this.#confirmed(deskId, head) : 0,
      access: this.access,
      snapshot: { done, total: all.length },
    };
  }

  #logPage(deskId: string, after: number, limit: number): ChangesAnswer {
    const entries = this.#log.filter(({ revision }) => revision > after);
    const last = entries[limit - 1]?.revision ?? this.revision;
    const reaches = entries.length > limit ? last : this.revision;
    return {
      changes: entries.filter(({ revision }) => revision <= reaches).map(({ change }) => change),
      cursor: `log:${reaches}`,
      more: reaches < this.revision,
      confirmedSeq: this.#confirmed(deskId, reaches),
      access: this.access,
    };
  }

  #confirmed(deskId: string, revision: number): number {
    const done = [...this.#desk(deskId).doneAt].filter(([, at]) => at <= revision).map(([seq]) => seq);
    return Math.max(0, ...done);
  }
}
