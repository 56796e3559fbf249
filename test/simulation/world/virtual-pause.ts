import type { Pause } from '../../../src/main/sync/pause.ts';

/** A pause that lasts until the simulation says that its time is over. Cut short as a real one is. */
export class VirtualPause implements Pause {
  #finish: (() => void) | null = null;
  #ended = false;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get waiting(): boolean {
    return this.#finish !== null;
  }

  wait(): Promise<void> {
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
