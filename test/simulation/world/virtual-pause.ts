import { IDLE_MS } from '../../../src/main/sync/lanes.ts';
import type { Pause } from '../../../src/main/sync/pause.ts';

/** A pause that lasts until the simulation says that its time is over. Cut short as a real one is. */
export class VirtualPause implements Pause {
  #finish: (() => void) | null = null;
  #ended = false;
  #ms = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get waiting(): boolean {
    return this.#finish !== null;
  }

  /** Lasts so long that nobody counts on its end. */
  get endless(): boolean {
    return this.waiting && this.#ms >= IDLE_MS;
  }

  wait(ms: number): Promise<void> {
    this.#ms = ms;
    if (this.#ended) {
      this.#ended = false;
      return Promise.resolve();
    }
    const waited = new Promise<void>((resolve) => {
      this.#finish = resolve;
    });
    this.#changed();
    return waited;
  }

  end(): void {
    if (this.#finish === null) this.#ended = true;
    else this.elapse();
  }

  /** The time is over. */
  elapse(): void {
    const finish = this.#finish;
    this.#finish = null;
    finish?.();
  }
}
