import {
  afterUpdateEvent,
  FIRST_UPDATE_STATE,
  type HeldBecause,
  type UpdateEvent,
  type UpdateState,
} from '../../shared/desk/update-state.ts';
import type { UpdateEngine } from './update-engine.ts';

const MINUTE_MS = 60_000;
/** The first screen and the first sync come first. */
const FIRST_LOOK_MS = MINUTE_MS;
const LOOK_EVERY_MS = 4 * 60 * MINUTE_MS;
const LOOK_AGAIN_MS = 1_000;

export interface UpdatesDeps {
  /** Loaded at the first look; `off` when this program is not the one to update itself. */
  readonly engine: () => Promise<UpdateEngine>;
  readonly off: 'managed' | 'development' | null;
  readonly current: string;
  /** What must not be cut off now. */
  /** What could be cut off. `locked`: nobody is there, and what was typed cannot be seen. */
  readonly busy: () => HeldBecause | 'locked' | null;
  readonly changed: (state: UpdateState) => void;
  /** Codes only. */
  readonly report: (event: string, codes: Readonly<Record<string, string>>) => void;
  readonly now: () => Date;
  /** Random offset, so that the desks of the country do not all ask at the same minute. */
  readonly random: () => number;
}

/** Keeps the program up to date, quietly: looks, fetches, and waits for the end of the program or for somebody's word. */
export class Updates {
  readonly #deps: UpdatesDeps;
  #state: UpdateState;
  #timer: NodeJS.Timeout | undefined;
  #held: NodeJS.Timeout | undefined;

  constructor(deps: UpdatesDeps) {
    this.#deps = deps;
    this.#state = deps.off === null ? FIRST_UPDATE_STATE : { phase: 'off', because: deps.off };
  }

  get state(): UpdateState {
    return this.#state;
  }

  #happened(event: UpdateEvent): void {
    const before = this.#state;
    this.#state = afterUpdateEvent(before, event, this.#deps.current);
    if (this.#state !== before) this.#deps.changed(this.#state);
  }

  /** Begins to look by itself, now and then, until the program ends. */
  start(): void {
    if (this.#state.phase !== 'off') this.#lookIn(FIRST_LOOK_MS);
  }

  #lookIn(ms: number): void {
    const wait = ms * (1 + this.#deps.random() / 4);
    this.#timer = setTimeout(() => {
      void this.check();
      this.#lookIn(LOOK_EVERY_MS);
    }, wait).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#held);
  }

  /** Looks for a later version and fetches it. Never rejects: whatever fails, the version that runs goes on. */
  async check(): Promise<UpdateState> {
    this.#happened({ kind: 'look' });
    if (this.#state.phase === 'checking') await this.#fetch().catch((error: unknown) => this.#failed(error));
    return this.#state;
  }

  async #fetch(): Promise<void> {
    const engine = await this.#deps.engine();
    const version = await engine.check();
    if (version !== null) this.#happened({ kind: 'found', version });
    if (this.#state.phase !== 'available') return this.#happened({ kind: 'nothing', at: this.#at() });
    this.#happened({ kind: 'download' });
    await engine.download((percent) => this.#happened({ kind: 'progress', percent }));
    this.#happened({ kind: 'downloaded' });
  }

  #at(): string {
    return this.#deps.now().toISOString();
  }

  #failed(error: unknown): void {
    this.#happened({ kind: 'failed', at: this.#at() });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (this.#state.phase === 'failed') this.#deps.report('update failed', { step: this.#state.step, code });
  }

  /** Somebody wants the new version now. It waits for what is under way, and never cuts it off. */
  async install(): Promise<UpdateState> {
    const busy = this.#deps.busy();
    if (busy === 'locked') return this.#state;
    this.#happened({ kind: 'install', busy });
    if (this.#state.phase === 'held') this.#held ??= setInterval(() => this.#lookAgain(), LOOK_AGAIN_MS).unref();
    await this.#putIn();
    return this.#state;
  }

  #lookAgain(): void {
    const busy = this.#deps.busy();
    // The wish stays until somebody unlocks the desk.
    if (busy === 'locked') return;
    this.#happened({ kind: 'look_again', busy });
    if (this.#state.phase === 'held') return;
    clearInterval(this.#held);
    this.#held = undefined;
    void this.#putIn();
  }

  async #putIn(): Promise<void> {
    if (this.#state.phase !== 'installing') return;
    try {
      (await this.#deps.engine()).install((error) => this.#failed(error));
    } catch (error) {
      this.#failed(error);
    }
  }
}
