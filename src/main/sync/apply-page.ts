import type { Change, ChangesAnswer } from '../../shared/api/changes.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { RowWrite } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { withoutWaitingForDisk } from '../db/without-waiting-for-disk.ts';
import { dropAlias } from '../repos/aliases.ts';
import { type Meta, readMeta, writeMeta } from '../repos/meta.ts';
import { dropConfirmed, listPendingThrough } from '../repos/outbox.ts';
import { rebase, rebaseAround } from '../repos/rebase.ts';
import { deleteRow, putRow } from '../repos/rows.ts';
import { becomeOne } from './become-one.ts';
import { scopeOf } from './changed-keys.ts';
import { eraseVehicle } from './erase-vehicle.ts';
import { forgetCustomer } from './forget-customer.ts';
import { leave } from './leave.ts';
import { sweep } from './sweep.ts';

function applyChange(db: Db, change: Change, generation: number, page: readonly Change[]): void {
  // Entity and data come in pairs out of the contract's schema.
  if (change.op === 'put') {
    putRow(db, { entity: change.entity, row: change.data } as RowWrite, change.revision, generation);
    if (change.entity === 'customer') dropAlias(db, change.id);
  } else if (change.op === 'delete') {
    if (change.into !== undefined) becomeOne(db, change.id, change.into);
    else if (change.reason === 'not_seen') leave(db, change);
    else {
      const goneWith = page.filter(({ op, revision }) => op === 'delete' && revision === change.revision);
      if (change.entity === 'customer')
        forgetCustomer(
          db,
          change.id,
          goneWith.map(({ id }) => id),
        );
      deleteRow(db, change);
    }
  } else eraseVehicle(db, change.id);
}

/** `erased`: applied, and something is gone that must leave the write-ahead log as well. */
export type PageOutcome = 'applied' | 'erased' | 'stale';

/** Who asked for a page, and from where on. */
export interface AskedAs {
  readonly cursor: string | null;
  /** Command numbers count per desk: what another id's page confirms says nothing of ours. */
  readonly deskId: string | null;
}

function isStale(meta: Meta, page: ChangesAnswer, asked: AskedAs): boolean {
  return page.access < meta.access || meta.cursor !== asked.cursor || meta.deskId !== asked.deskId;
}

/**
 * Applies one page of the feed in one transaction: pending effects off, page on, confirmed commands out of the outbox,
 * the others replayed, cursor saved. A page from before a loss of access (`access` too low), or asked for with another
 * cursor or desk id than the present one, is thrown away: applying it could bring erased data back.
 */
export function applyPage(db: Db, page: ChangesAnswer, asked: AskedAs, now: Date): PageOutcome {
  if (!page.snapshot) return applyInOne(db, page, asked, now);
  // Rows of a snapshot that a power cut takes back are fetched again, cursor and all: no need to wait for the disk at each page.
  return withoutWaitingForDisk(db, () => applyInOne(db, page, asked, now));
}

function applyInOne(db: Db, page: ChangesAnswer, asked: AskedAs, now: Date): PageOutcome {
  return db
    .transaction((): PageOutcome => {
      const meta = readMeta(db);
      if (isStale(meta, page, asked)) return 'stale';
      const snapshotEnds = endsSnapshot(meta, page);
      const confirmedSeq = Math.max(meta.confirmedSeq, page.confirmedSeq);
      // What a new snapshot no longer holds may have been shown as pending alone: then no row of it is left to miss.
      const erased = snapshotEnds || page.changes.some(({ op }) => op !== 'put');
      const context = { today: dutchDay(now) };
      const change = () => {
        for (const one of page.changes) applyChange(db, one, meta.generation, page.changes);
        if (snapshotEnds) sweep(db, meta.generation);
        dropConfirmed(db, confirmedSeq);
        writeMeta(db, { confirmedSeq });
      };
      const ended = new Set(listPendingThrough(db, meta.confirmedSeq, confirmedSeq));
      // What a snapshot no longer holds may be anything.
      if (snapshotEnds) rebase(db, context, change);
      else rebaseAround(db, context, { ...scopeOf(db, page.changes), ended }, change);
      writeMeta(db, {
        cursor: page.cursor,
        access: page.access,
        snapshot: snapshotEnds ? null : (page.snapshot ?? null),
        hasData: meta.hasData || snapshotEnds,
        lastContactAt: now.toISOString(),
      });
      return erased ? 'erased' : 'applied';
    })
    .immediate();
}

/** Whether the page is the last of a snapshot: every row of it came, or the service went on to the log. */
function endsSnapshot(meta: Meta, page: ChangesAnswer): boolean {
  if (page.snapshot) return page.snapshot.done >= page.snapshot.total;
  return meta.snapshot !== null || !meta.hasData;
}

/**
 * Begins a new snapshot beside the rows that are there; they stay visible until it is complete (answer 410). `access`
 * counts anew: a service that was set up again, or restored, counts another history.
 */
export function beginSnapshot(db: Db): void {
  const { generation } = readMeta(db);
  writeMeta(db, { cursor: null, access: 0, generation: generation + 1, snapshot: { done: 0, total: 0 } });
}
