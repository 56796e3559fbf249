import { type Draft, type KeptDraft, keptDraftSchema } from '../../shared/desk/draft.ts';
import { DRAFT_DAYS, MOST_DRAFTS } from '../../shared/desk/draft-forms.ts';
import { phoneDigits } from '../../shared/domain/phone-digits.ts';
import { compactPlate } from '../../shared/domain/plate.ts';
import { foldText } from '../../shared/domain/text.ts';
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

/** Drafts that name one of these: an id, or a plate however it was typed. */
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

/** How somebody is known who types a form: as kept, not as typed. */
export interface KnownAs {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
}

const comparable = (name: string) => foldText(name).replace(/\s+/g, ' ').trim();

/** Whole values alone: part of an address or a name is that of somebody else. A name counts where nothing else says who it is. */
function isAbout(values: Readonly<Record<string, unknown>>, { emails, phones, names }: KnownAs): boolean {
  const typed = (field: string) => (typeof values[field] === 'string' ? values[field].trim() : '');
  const [email, phone] = [typed('email').toLowerCase(), phoneDigits(typed('phone'))];
  if (email !== '' && emails.includes(email)) return true;
  if (phone !== '' && phones.some((known) => phoneDigits(known) === phone)) return true;
  if (email !== '' || phone !== '') return false;
  const called = [typed('fullName'), typed('companyName'), `${typed('firstName')} ${typed('lastName')}`].map(
    comparable,
  );
  return names.map(comparable).some((name) => name !== '' && called.includes(name));
}

/** Erases forms in which somebody was typed that the garage may no longer keep, though they do not name the row. */
export function eraseDraftsOf(db: Db, known: KnownAs): void {
  for (const { key, values } of listDrafts(db)) if (isAbout(values, known)) dropDraft(db, key);
}
