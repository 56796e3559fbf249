import type { ChangesQuery } from '../../shared/api/changes.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseClosed } from '../auth/garage-desks.ts';
import type { Context } from '../context.ts';
import { type Page, readPage } from './read-page.ts';

/** Waits for a signal of the garage, the end of time, or the end of the request. */
class Waiter {
  #heard = false;
  #resume: (() => void) | undefined;

  /** Notes a signal even while nobody waits: a page is being read then. */
  readonly hear = () => {
    this.#heard = true;
    this.#resume?.();
  };

  async wait(ms: number): Promise<void> {
    if (!this.#heard) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#heard = false;
    this.#resume = undefined;
  }
}

async function waitForNews(
  context: Context,
  caller: Caller,
  query: ChangesQuery,
  waiter: Waiter,
  ended: AbortSignal,
): Promise<Page> {
  const deadline = performance.now() + query.wait * 1000;
  for (;;) {
    const page = await readPage(context.db, caller, query);
    const left = deadline - performance.now();
    if (page.news || left <= 0 || ended.aborted) return page;
    await waiter.wait(Math.min(left, context.signals.lookAgainMs ?? left));
    await refuseClosed(context, caller);
  }
}

/**
 * One page of changes as JSON text; waits up to `query.wait` seconds when there is none yet. `ended` cuts the wait
 * short: the desk hung up, or the service closes.
 */
export async function pullChanges(
  context: Context,
  caller: Caller,
  query: ChangesQuery,
  ended: AbortSignal,
): Promise<string> {
  const waiter = new Waiter();
  // Before the first look: what is committed after it must not pass unheard.
  const stopListening = context.signals.listen(caller.garageId, waiter.hear);
  ended.addEventListener('abort', waiter.hear, { once: true });
  try {
    return (await waitForNews(context, caller, query, waiter, ended)).json;
  } finally {
    stopListening();
    ended.removeEventListener('abort', waiter.hear);
  }
}
