import type { UpdateState } from '../../shared/desk/update-state.ts';
import type { SyncStatus } from '../../shared/ipc/views.ts';
import { readMeta } from '../repos/meta.ts';
import { listOutbox } from '../repos/outbox.ts';
import { listHistory } from '../repos/sent-history.ts';
import type { DeskContext, Outcome } from './context.ts';

/** What support is told of the program and of the computer: versions, numbers and codes. */
export interface ReportFacts {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly language: string;
  readonly packaged: boolean;
  readonly update: UpdateState;
  readonly phase: string;
  readonly notice: string | null;
  readonly recovery: string | null;
  readonly keyRing: boolean;
  readonly computer: Readonly<Record<string, unknown>>;
  readonly status: SyncStatus;
  /** The end of the log, which holds codes only. */
  readonly log: readonly string[];
}

const TABLES = [
  'customer',
  'vehicle',
  'fleet',
  'contact',
  'passport',
  'maintenance',
  'appointment',
  'outbox',
  'shadow',
] as const;

/** Counts, ages and codes of what is at this desk. */
function deskReport({ db, now }: DeskContext): object {
  const { deskId, session, lastSeq, ackedThrough, confirmedSeq, access, generation, snapshot, hasData } = readMeta(db);
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const ageSeconds = (moment: string) => Math.round((now().getTime() - Date.parse(moment)) / 1_000);
  return {
    database: {
      schema: db.pragma('user_version', { simple: true }),
      rows: Object.fromEntries(TABLES.map((table) => [table, count(table)])),
    },
    desk: { deskId, garageId: session?.garageId ?? null, lastSeq, ackedThrough, confirmedSeq, access, generation },
    fetched: { snapshot, hasData },
    queue: listOutbox(db).map(({ command, state, refusal }) => ({
      seq: command.seq,
      id: command.id,
      type: command.type,
      version: command.version,
      ageSeconds: ageSeconds(command.at),
      state,
      code: refusal?.code ?? null,
      conflictsOn: refusal?.conflicts?.map(({ field }) => field) ?? [],
    })),
    sent: listHistory(db, 100).map(({ commandId, type, settledAt, status, code }) => ({
      commandId,
      type,
      settledAt,
      status,
      code,
    })),
  };
}

/**
 * A report for support: versions, counts, ages and codes. Nothing that a person typed and nothing that names somebody, a
 * car or a login; ids of commands are in it, since the service's log has those too. A desk that is locked or signed out
 * tells of the program and the computer alone.
 */
export function supportReport(context: Outcome<DeskContext>, facts: ReportFacts): object {
  const { log, status, computer, phase, notice, recovery, keyRing, ...program } = facts;
  return {
    program,
    computer,
    state: { phase, notice, recovery, keyRing, without: context.ok ? null : context.error.code },
    sync: status,
    ...(context.ok ? deskReport(context.value) : {}),
    log,
  };
}
