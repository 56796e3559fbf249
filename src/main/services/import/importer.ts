import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { type ColumnMapping, layoutOf, proposeMapping } from '../../../shared/exchange/fields.ts';
import { findHeadingRow, usedWidth } from '../../../shared/exchange/heading-row.ts';
import type { IpcError } from '../../../shared/ipc/error.ts';
import {
  type ImportChoice,
  type ImportRowView,
  type ImportState,
  NO_IMPORT,
} from '../../../shared/ipc/import-views.ts';
import type { Page } from '../../../shared/ipc/views.ts';
import type { Db } from '../../db/open-database.ts';
import type { ReadTable } from '../../files/read-table.ts';
import type { TableTrouble } from '../../files/table-limits.ts';
import { undoableImport } from '../../repos/imports.ts';
import type { DeskContext, Outcome } from '../context.ts';
import { inSlices } from './in-slices.ts';
import { newPlanState, type PlanRow, planRow } from './plan-row.ts';
import { hasProblem, isProposed, summaryOf, viewOf, writable } from './summary.ts';
import { type Failures, troubleOf } from './trouble-of.ts';
import { undoImport, writeImport } from './write-import.ts';

export interface ImporterDeps extends Failures {
  readonly desk: () => Outcome<DeskContext>;
  /** Asks the person for a file; `null` when they changed their mind. */
  readonly chooseFile: () => Promise<string | null>;
  readonly readTable: (
    file: string,
    sheet: string | null,
    signal: AbortSignal,
  ) => Promise<Result<ReadTable, TableTrouble | 'cancelled'>>;
  /** How the columns of a layout were chosen before. */
  readonly recall: (layout: string) => ColumnMapping | null;
  readonly remember: (layout: string, mapping: ColumnMapping) => void;
  readonly changed: () => void;
}

const SAMPLES = 5;
const TOLD_EVERY_MS = 100;

/**
 * One import at a time, from the choice of a file to its end. It lives here and not in the window, so that it goes on, and nothing
 * chosen is lost, when somebody looks at another screen meanwhile.
 */
export class Importer {
  readonly #deps: ImporterDeps;
  #state: ImportState = NO_IMPORT;
  /** The garage that the file was picked for: another one that signs in does not get it. */
  #db: Db | null = null;
  #file = '';
  #rows: readonly (readonly string[])[] = [];
  /** Number in the file of the row after the headings. */
  #firstLine = 1;
  #plan: PlanRow[] = [];
  #abort = new AbortController();
  #toldAt = 0;

  constructor(deps: ImporterDeps) {
    this.#deps = deps;
  }

  #desk(): Outcome<DeskContext> {
    const desk = this.#deps.desk();
    if (desk.ok && this.#db !== null && this.#db !== desk.value.db) this.clear();
    return desk;
  }

  state(): ImportState {
    const desk = this.#desk();
    if (!desk.ok) return NO_IMPORT;
    // Asked for ten times a second while rows are written, when there is nothing to undo.
    const undoable = this.#busy ? null : undoableImport(desk.value.db);
    return { ...this.#state, undoable: undoable && { at: undoable.at, commands: undoable.commands } };
  }

  /** Forgets the file: another garage signs in, or the person is done. */
  clear(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#db = null;
    this.#file = '';
    this.#rows = [];
    this.#plan = [];
    this.#show({ ...NO_IMPORT });
  }

  get #busy(): boolean {
    return ['reading', 'checking', 'writing', 'undoing'].includes(this.#state.step);
  }

  #show(changes: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#toldAt = performance.now();
    this.#deps.changed();
  }

  #progress(done: number, total: number): void {
    this.#state = { ...this.#state, progress: { done, total } };
    if (performance.now() - this.#toldAt > TOLD_EVERY_MS) this.#show({});
  }

  async pick(): Promise<ImportState> {
    if (this.#busy) return this.state();
    const file = await this.#deps.chooseFile();
    const desk = this.#desk();
    if (file === null || !desk.ok || this.#busy) return this.state();
    this.#db = desk.value.db;
    this.#file = file;
    await this.#read(null);
    return this.state();
  }

  async sheet(sheet: string): Promise<ImportState> {
    const desk = this.#desk();
    if (desk.ok && !this.#busy && this.#file !== '') await this.#read(sheet);
    return this.state();
  }

  async #read(sheet: string | null): Promise<void> {
    this.#abort = new AbortController();
    this.#show({ ...NO_IMPORT, step: 'reading', fileName: basename(this.#file) });
    const { signal } = this.#abort;
    const read = await this.#deps.readTable(this.#file, sheet, signal);
    if (this.#isOver(signal)) return;
    if (!read.ok) {
      this.#show({ ...NO_IMPORT, trouble: read.error === 'cancelled' ? null : read.error });
      return;
    }
    const { rows, sheets } = read.value;
    const at = findHeadingRow(rows);
    const body = rows.slice(at + 1);
    const width = Math.max(rows[at]?.length ?? 0, usedWidth(body));
    const headings = Array.from({ length: width }, (_, column) => (rows[at]?.[column] ?? '').trim());
    this.#rows = body;
    this.#firstLine = at + 2;
    const recalled = this.#deps.recall(layoutOf(headings));
    this.#show({
      step: 'columns',
      sheets,
      sheet: read.value.sheet,
      headings,
      samples: body.filter((row) => row.length > 0).slice(0, SAMPLES),
      mapping: recalled ?? proposeMapping(headings),
      remembered: recalled !== null,
      rows: body.filter((row) => row.length > 0).length,
    });
  }

  /** Judges every row by the columns chosen; nothing is written. */
  check(mapping: ColumnMapping): Outcome<ImportState> {
    const desk = this.#desk();
    if (!desk.ok) return desk;
    if (this.#state.step !== 'columns' && this.#state.step !== 'checked') return ok(this.state());
    const named = ['companyName', 'lastName', 'fullName'] as const;
    if (!mapping.some((field) => named.some((name) => name === field))) return err({ code: 'import_no_name' });
    this.#deps.remember(layoutOf(this.#state.headings), mapping);
    this.#show({ mapping });
    this.#begin('checking', 'columns', this.#rows.length, (signal) => this.#check(desk.value, mapping, signal));
    return ok(this.state());
  }

  /** Begins work that nobody waits for; an error in it is told like any other, and the person goes on from `after`. */
  #begin(
    step: ImportState['step'],
    after: ImportState['step'],
    total: number,
    work: (signal: AbortSignal) => Promise<void>,
  ): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#show({ step, trouble: null, troubleLine: null, progress: { done: 0, total } });
    work(signal).catch((error: unknown) => {
      const trouble = troubleOf(error, this.#deps);
      if (!this.#isOver(signal)) this.#show({ step: after, progress: null, trouble });
    });
  }

  /** The file was put away, or something else was begun, while this was under way. */
  #isOver(signal: AbortSignal): boolean {
    return signal !== this.#abort.signal;
  }

  /** What was written goes again; that goes on, and the person sees why it takes long. */
  #failed(error: unknown, signal: AbortSignal): IpcError['code'] {
    const trouble = troubleOf(error, this.#deps);
    if (!this.#isOver(signal)) this.#show({ step: 'undoing', trouble });
    return trouble;
  }

  async #check(desk: DeskContext, mapping: ColumnMapping, signal: AbortSignal): Promise<void> {
    const plan: PlanRow[] = [];
    const state = newPlanState();
    let next = 0;
    await inSlices(
      () => {
        const cells = this.#rows[next];
        if (cells === undefined) return false;
        if (cells.length > 0) plan.push(planRow(desk, this.#firstLine + next, cells, mapping, state));
        next += 1;
        return true;
      },
      () => {
        this.#progress(next, this.#rows.length);
        return !signal.aborted && desk.db.open;
      },
    );
    if (this.#isOver(signal)) return;
    if (signal.aborted || !desk.db.open) {
      this.#show({ step: 'columns', progress: null });
      return;
    }
    this.#plan = plan;
    this.#show({ step: 'checked', progress: null, summary: summaryOf(plan) });
  }

  rows(only: 'all' | 'problems' | 'proposed', cursor: string | null, limit: number): Outcome<Page<ImportRowView>> {
    const desk = this.#desk();
    if (!desk.ok) return desk;
    const wanted = this.#plan.filter(
      (row) => only === 'all' || (only === 'problems' ? hasProblem(row) : isProposed(row)),
    );
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return ok({
      rows: wanted.slice(start, end).map((row) => viewOf(desk.value.db, row)),
      nextCursor: end < wanted.length ? String(end) : null,
      total: wanted.length,
    });
  }

  choose(lines: readonly number[], choice: ImportChoice): Outcome<ImportState> {
    const desk = this.#desk();
    if (!desk.ok) return desk;
    if (this.#state.step !== 'checked') return ok(this.state());
    const chosen = new Set(lines);
    // Leaving out is of a row; whose row it is, is of all rows that say the same.
    const groups = new Set(this.#plan.filter(({ line }) => chosen.has(line)).map(({ group }) => group));
    const isMeant = (row: PlanRow) => {
      if (lines.length === 0) return isProposed(row);
      return choice === 'skip' ? chosen.has(row.line) : groups.has(row.group);
    };
    this.#plan = this.#plan.map((row) => (isMeant(row) ? { ...row, choice } : row));
    this.#show({ summary: summaryOf(this.#plan) });
    return ok(this.state());
  }

  run(leaveOutProblems: boolean): Outcome<ImportState> {
    const desk = this.#desk();
    if (!desk.ok) return desk;
    if (this.#state.step !== 'checked') return ok(this.state());
    if (!leaveOutProblems && (this.#state.summary?.problems ?? 0) > 0) return err({ code: 'import_changed' });
    const rows = writable(this.#plan);
    this.#begin('writing', 'checked', rows.length, (signal) => this.#write(desk.value, rows, signal));
    return ok(this.state());
  }

  async #write(desk: DeskContext, rows: readonly PlanRow[], signal: AbortSignal): Promise<void> {
    const written = await writeImport(desk, rows, {
      progress: (done) => this.#isOver(signal) || this.#progress(done, rows.length),
      failed: (error) => this.#failed(error, signal),
      cancelled: () => signal.aborted,
    });
    if (this.#isOver(signal)) return;
    if (written.ok) {
      this.#show({ step: 'done', progress: null });
      return;
    }
    const { code, line } = written.error;
    this.#show({ step: 'checked', progress: null, trouble: code === 'cancelled' ? null : code, troubleLine: line });
  }

  /** Ends what is under way; what was written of a file goes again. */
  cancel(): ImportState {
    this.#abort.abort();
    return this.state();
  }

  undo(): Outcome<ImportState> {
    const desk = this.#desk();
    if (!desk.ok) return desk;
    if (this.#busy) return ok(this.state());
    const before = this.#state.step;
    const total = undoableImport(desk.value.db)?.commands ?? 0;
    this.#begin('undoing', before, total, async (signal) => {
      const progress = (done: number) => this.#isOver(signal) || this.#progress(done, total);
      const undone = await undoImport(desk.value, { progress, failed: (error) => this.#failed(error, signal) });
      if (this.#isOver(signal)) return;
      const back = undone.ok && before === 'done' ? 'checked' : before;
      this.#show({ step: back, progress: null, trouble: undone.ok ? null : undone.error });
    });
    return ok(this.state());
  }

  back(to: 'empty' | 'columns'): ImportState {
    if (this.#busy) return this.state();
    if (to === 'empty') this.clear();
    else if (this.#rows.length > 0) this.#show({ step: 'columns', trouble: null, troubleLine: null, summary: null });
    return this.state();
  }
}
