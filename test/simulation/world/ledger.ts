import { sql } from 'kysely';
import type { Db } from '../../../src/central/db/tables.ts';
import type { EntityName, RowWrite } from '../../../src/shared/domain/entities.ts';
import { Violation } from './violation.ts';

export interface KnownRow {
  readonly entity: EntityName;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Rows = ReadonlyMap<string, KnownRow>;

interface FeedEntry {
  readonly revision: number;
  readonly entity: EntityName;
  readonly entity_id: string;
  readonly op: 'put' | 'delete' | 'revoke';
  readonly data: string | null;
  readonly reason: string | null;
}

/** What the service said of a command, for good. */
export interface Final {
  readonly command_id: string;
  readonly status: 'applied' | 'merged' | 'refused';
  readonly code: string | null;
  readonly root_command_id: string | null;
  readonly revision: number | null;
  /** The feed's revision when it was executed. */
  readonly feed_revision: number;
}

export interface LostCar {
  readonly vehicleId: string;
  readonly plate: string;
  readonly atRevision: number;
  /** The car, its passports and its maintenance. */
  readonly ids: ReadonlySet<string>;
}

function carOf(id: string, { entity, data }: KnownRow): unknown {
  return entity === 'vehicle' ? id : data.vehicleId;
}

/** Everything that ever happened in one garage at the service, written down by an onlooker who forgets nothing. */
export class Ledger {
  readonly garageId: string;
  readonly finals = new Map<string, Final>();
  /** Ids of commands in the order in which they were executed. */
  readonly executed: string[] = [];
  readonly lostCars: LostCar[] = [];
  /** Rows that were taken away for good, with the revision that did it. */
  readonly lostIds = new Map<string, number>();
  /** How often somebody was erased, and the ids that meant those customers. */
  erased = 0;
  readonly erasedCustomers = new Set<string>();
  /** Rows of customers who left the desks, by the time of the last revision. */
  readonly away = new Map<string, KnownRow>();
  /** The revision that last took a row away, and what its log said before. */
  readonly awayAt = new Map<string, number>();
  /** Revisions in which a customer left the desks, and in which some came back. */
  readonly sentAway = new Set<number>();
  readonly broughtBack = new Set<number>();
  /** Revisions that an erasure took out of the log before anybody read them. */
  readonly skipped = new Set<number>();
  readonly #db: () => Db;
  /** Customers that were merged into another one. */
  readonly #into = new Map<string, string>();
  #entries = 0;
  /** The revision that last erased a customer. */
  #erasure = 0;
  /** What is read now has an erasure in it. */
  #erasesLater = false;
  /** The garage's rows at each revision. */
  readonly #states: Rows[] = [new Map()];

  constructor(garageId: string, db: () => Db) {
    this.garageId = garageId;
    this.#db = db;
  }

  /** What the garage had from the start, as its first revision. */
  beginWith(writes: readonly RowWrite[]): void {
    this.#states[1] = new Map(writes.map(({ entity, row }) => [row.id, { entity, revision: 1, data: row }]));
  }

  get revision(): number {
    return this.#states.length - 1;
  }

  rowsAt(revision: number): Rows {
    const rows = this.#states[revision];
    if (!rows) throw new Violation(`a desk is at revision ${revision}, which the service never had`);
    return rows;
  }

  /** Revisions that came since the beginning. */
  get changes(): number {
    return this.#entries;
  }

  /** Writes down what is new. */
  async read(): Promise<void> {
    const db = this.#db();
    const entries = await sql<FeedEntry>`
      select revision, entity, entity_id, op, data::text as data, reason from feed
      where garage_id = ${this.garageId} and revision > ${this.revision} order by revision, ordinal`.execute(db);
    this.#erasesLater = entries.rows.some(
      ({ op, entity, data, reason }) => op === 'delete' && entity === 'customer' && data === null && reason === null,
    );
    for (const entry of entries.rows) this.#add(entry);
    const finals = await sql<Final>`
      select r.command_id, r.status, r.code, r.root_command_id, r.revision, min(d.feed_revision) as feed_revision
      from command_results r join desk_commands d on d.garage_id = r.garage_id and d.command_id = r.command_id
      where r.garage_id = ${this.garageId} group by r.garage_id, r.command_id order by min(d.feed_revision), min(d.seq)`.execute(
      db,
    );
    for (const final of finals.rows) this.#note(final);
  }

  #add(entry: FeedEntry): void {
    if (entry.revision > this.revision) this.#entries += 1;
    if (entry.revision > this.revision + 1) this.#skipTo(entry.revision);
    const rows = new Map(this.#states.at(-1));
    if (entry.op === 'revoke') this.#lose(rows, entry);
    else if (entry.op === 'delete' && entry.reason === 'not_seen') this.#leave(rows, entry);
    else if (entry.op === 'delete') this.#delete(rows, entry);
    else this.#put(rows, entry);
    this.#states[entry.revision] = rows;
  }

  /** A customer who is erased takes what the log says of that one along, whole revisions of it if they tell of nothing else. */
  #skipTo(revision: number): void {
    if (!this.#erasesLater) throw new Violation(`the feed goes from revision ${this.revision} to ${revision}`);
    while (this.revision < revision - 1) {
      this.#entries += 1;
      this.skipped.add(this.revision + 1);
      this.#states.push(this.#states.at(-1) ?? new Map());
    }
  }

  #put(rows: Map<string, KnownRow>, { entity, entity_id: id, revision, data, reason }: FeedEntry): void {
    if (reason === 'seen_again') this.broughtBack.add(revision);
    this.away.delete(id);
    rows.set(id, { entity, revision, data: JSON.parse(data ?? '') });
  }

  /** A row leaves the desks; of a customer's, so does what the log said of those who were merged into that one. */
  #leave(rows: Map<string, KnownRow>, { entity, entity_id: id, revision }: FeedEntry): void {
    const row = rows.get(id);
    if (row) this.away.set(id, row);
    rows.delete(id);
    this.awayAt.set(id, revision);
    if (entity !== 'customer') return;
    this.sentAway.add(revision);
    for (const former of this.#into.keys()) if (this.#meantBy(former) === id) this.awayAt.set(former, revision);
  }

  #meantBy(id: string): string {
    const into = this.#into.get(id);
    return into === undefined ? id : this.#meantBy(into);
  }

  /** What goes without another one in its place is gone for good; a customer who does was erased. */
  #delete(rows: Map<string, KnownRow>, { entity, entity_id: id, revision, data }: FeedEntry): void {
    if (entity === 'customer' && data === null && this.#erasure !== revision) {
      this.#erasure = revision;
      this.erased += 1;
    }
    if (data === null) this.lostIds.set(id, revision);
    else this.#into.set(id, JSON.parse(data).into);
    this.away.delete(id);
    if (this.#erasure === revision && entity === 'customer') this.erasedCustomers.add(id);
    rows.delete(id);
  }

  #lose(rows: Map<string, KnownRow>, { entity_id: vehicleId, revision }: FeedEntry): void {
    const ids = new Set([...rows].filter(([id, row]) => carOf(id, row) === vehicleId).map(([id]) => id));
    const plate = String(rows.get(vehicleId)?.data.plate ?? '');
    this.lostCars.push({ vehicleId, plate, atRevision: revision, ids });
    for (const id of ids) {
      rows.delete(id);
      this.lostIds.set(id, revision);
    }
  }

  #note(final: Final): void {
    const before = this.finals.get(final.command_id);
    // The reason of a refusal named a car; when that is lost the reason goes, and the refusal stays.
    const lostReason = before?.status === 'refused' && final.code === 'access_revoked';
    const expected = lostReason ? { ...before, code: final.code } : before;
    if (expected && JSON.stringify(expected) !== JSON.stringify(final))
      throw new Violation(`a command has two results: ${JSON.stringify(before)} and ${JSON.stringify(final)}`);
    if (!before) this.executed.push(final.command_id);
    this.finals.set(final.command_id, final);
  }
}
