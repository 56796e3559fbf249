import { DRAFT_DAYS, type Draft, type KeptDraft, keptDraftSchema, MOST_DRAFTS } from '../../shared/desk/draft.ts';
import { compactPlate } from '../../shared/domain/plate.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

interface DraftRow {
  readonly key: string;
  readonly content: string;
  readonly savedAt: string;
}

const DAY_MS = 86_400_000;

function listRows(db: Db): readonly DraftRow[] {
  return statement<DraftRow>(db, 'SELECT key, content, saved_at AS savedAt FROM draft ORDER BY saved_at DESC').all();
}

/** All drafts, the last one first. One that an older program wrote in another form is left out. */
export function listDrafts(db: Db): readonly KeptDraft[] {
  return listRows(db).flatMap(({ key, content, savedAt }) => {
    const read = keptDraftSchema.safeParse({ ...JSON.parse(content), key, savedAt });
    return read.success ? [read.data] : [];
  });
}

/** Keeps a draft in the place of an earlier one of the same form. */
export function putDraft(db: Db, { key, ...content }: Draft, savedAt: string): void {
  statement(
    db,
    `INSERT INTO draft VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  ).run(key, JSON.stringify(content), savedAt);
}

/** When something was typed last and not saved; `null` when there is nothing. */
export function lastTypedAt(db: Db): string | null {
  return statement<{ at: string | null }>(db, 'SELECT max(saved_at) AS at FROM draft').get()?.at ?? null;
}

export function dropDraft(db: Db, key: string): void {
  statement(db, 'DELETE FROM draft WHERE key = ?').run(key);
}

/** Forgets what is too old or too much. */
export function trimDrafts(db: Db, now: Date): void {
  const oldest = new Date(now.getTime() - DRAFT_DAYS * DAY_MS).toISOString();
  statement(
    db,
    `DELETE FROM draft WHERE saved_at < ?
     OR key NOT IN (SELECT key FROM draft ORDER BY saved_at DESC LIMIT ${MOST_DRAFTS})`,
  ).run(oldest);
}

/** Every text in a draft without spaces and dashes: a plate is found in it as it was typed. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [compactPlate(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Drafts that name one of these: an id, a plate, or another text, however it was typed. */
function rowsAbout(db: Db, marks: readonly string[]): readonly DraftRow[] {
  const wanted = marks.map(compactPlate).filter((mark) => mark !== '');
  return listRows(db).filter(({ key, content }) => {
    const texts = [compactPlate(key), ...textsOf(JSON.parse(content))];
    return texts.some((text) => wanted.some((mark) => text.includes(mark)));
  });
}

/** Erases what was typed about somebody or something that the garage may no longer keep. */
export function eraseDraftsAbout(db: Db, marks: readonly string[]): void {
  for (const { key } of rowsAbout(db, marks)) dropDraft(db, key);
}
