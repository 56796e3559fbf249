import { lastTypedAt } from '../repos/drafts.ts';
import type { DeskContext } from './context.ts';

/** What was left unsaved longer ago is kept for its time, and is not in the middle of being typed. */
const TYPING_MS = 30 * 60_000;

/** Whether somebody is typing something that is not saved yet. */
export function isTyping({ db, now }: DeskContext): boolean {
  const last = lastTypedAt(db);
  return last !== null && now().getTime() - Date.parse(last) < TYPING_MS;
}
