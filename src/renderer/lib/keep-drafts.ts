import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useDrafts } from '../stores/drafts.ts';
import { callApi, fetchApi } from './api.ts';
import { toastLoss } from './toast.ts';
import { apiKey } from './use-api.ts';

/** Short enough that a power cut takes a word at most, long enough that a fast typist does not write to disk at each key. */
const AFTER_MS = 250;

/** The drafts as the desk has them: the same objects as in the store, or older ones. */
let kept: Readonly<Record<string, object>> = {};
let timer: ReturnType<typeof setTimeout> | null = null;
let writing: Promise<void> = Promise.resolve();

async function write(key: string): Promise<void> {
  const { drafts, starts, corrects } = useDrafts.getState();
  const values = drafts[key];
  const answer = values
    ? await callApi('drafts.put', {
        key,
        values: values as Record<string, never>,
        start: (starts[key] as Record<string, never> | undefined) ?? null,
        corrects: corrects[key] ?? null,
      })
    : await callApi('drafts.drop', { key });
  // What a locked desk or a full disk refused is tried again with the next change.
  if (!answer.ok) return;
  const { [key]: _before, ...others } = kept;
  kept = values ? { ...others, [key]: values } : others;
}

async function writeChanged(): Promise<void> {
  const { drafts, loaded } = useDrafts.getState();
  if (!loaded) return;
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(drafts)])];
  for (const key of keys.filter((name) => kept[name] !== drafts[name])) await write(key);
}

/** Writes down now what was typed since the last time; resolves when it is safe. */
export function flushDrafts(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  writing = writing.then(writeChanged);
  return writing;
}

/** Keeps at the desk what is typed in this window, a moment after each change. The answer ends it. */
export function keepDrafts(client: QueryClient): () => void {
  return useDrafts.subscribe(({ drafts, loaded }, before) => {
    if (!loaded || drafts === before.drafts) return;
    timer ??= setTimeout(
      () => void flushDrafts().then(() => client.invalidateQueries({ queryKey: apiKey('drafts.titles', undefined) })),
      AFTER_MS,
    );
  });
}

/** Brings back what earlier runs left. Resolves at once when the desk cannot say it: then nothing is kept. */
export async function restoreDrafts(): Promise<void> {
  const left = await fetchApi('drafts.list', undefined).catch(() => []);
  // Before anybody hears of them, so that nothing is written back.
  kept = Object.fromEntries(left.map(({ key, values }) => [key, values]));
  useDrafts.getState().restore(left);
}

/** After access to a car was lost, or a customer was erased: what the desk erased goes from this window too, and a person hears of it. */
export async function dropErased(): Promise<void> {
  // What is on its way to the desk is not known to be kept there until the desk has answered.
  await writing;
  const left = await callApi('drafts.list', undefined);
  if (!left.ok) return;
  const there = new Set(left.value.map(({ key }) => key));
  const erased = Object.keys(kept).filter((key) => !there.has(key));
  for (const key of erased) useDrafts.getState().drop(key);
  if (erased.length > 0) toastLoss(i18next.t('shell.draftsErased'));
}
