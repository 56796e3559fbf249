import type { Cursor } from './cursor.ts';

/** About a megabyte of JSON text; a page ends before it grows larger, but holds one row or revision at least. */
export const PAGE_CHARACTERS = 1_000_000;

/** A garage as it stood when a page was begun. Read before the rows: what is read later is never older. */
export interface GarageState {
  readonly id: string;
  readonly world: string;
  readonly revision: number;
  readonly access: number;
  readonly floor: number;
}

/** Rows of a page as JSON text, ready to be sent. */
export interface PageRows {
  readonly changes: readonly string[];
  readonly cursor: Cursor;
  /** The page brings a desk to exactly this revision; `null` in the middle of a snapshot. */
  readonly reaches: number | null;
  readonly snapshot?: { readonly done: number; readonly total: number };
}
