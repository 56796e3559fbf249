import type { Result } from '../../shared/domain/result.ts';
import type { SyncProblem } from '../../shared/ipc/views.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { ApiFailure } from './api-caller.ts';
import { backoffMs } from './backoff.ts';
import {
  isSameLine,
  type LaneTrouble,
  type LineState,
  lineOf,
  problemOf,
  problemOfError,
  waitsForPerson,
} from './line.ts';
import { createPause, type Pause } from './pause.ts';

export interface LanesDeps {
  readonly now: () => Date;
  readonly random: () => number;
  /** Line, problem or next attempt changed. */
  readonly statusChanged: () => void;
  /** Pauses of the clock by default; a test may make them shorter. */
  readonly newPause?: (() => Pause) | undefined;
  /** Something that is a bug of ours; codes only. */
  readonly report: (event: string, codes: Readonly<Record<string, string>>) => void;
  /** The database turned out to be unreadable: whoever opened it ends this. */
  readonly unreadable: () => void;
  /** Something answered that the garage closed this desk; told at each attempt. */
  readonly revoked: () => void;
}

/** One of the two things that a desk does with the service all the time. */
export class Lane {
  readonly pause: Pause;
  failures = 0;
  trouble: LaneTrouble | null = null;

  constructor(newPause: () => Pause = createPause) {
    this.pause = newPause();
  }

  /** Tries at once, whatever the pause. */
  hurry(): void {
    this.failures = 0;
    this.pause.end();
  }
}

/** An hour: what needs a person (login, update) is tried again by itself, but not all the time. */
export const IDLE_MS = 3_600_000;

/** Sending and fetching side by side, and what the two together say of the line. */
export class Lanes {
  readonly push: Lane;
  readonly pull: Lane;
  line: LineState = { online: false, problem: null, nextAttemptAt: null };
  readonly #deps: LanesDeps;

  constructor(deps: LanesDeps) {
    this.#deps = deps;
    this.push = new Lane(deps.newPause);
    this.pull = new Lane(deps.newPause);
  }

  #show(online: boolean): void {
    const troubles = [this.push.trouble, this.pull.trouble].filter((trouble) => trouble !== null);
    const next = lineOf(online, troubles);
    const changed = !isSameLine(this.line, next);
    this.line = next;
    if (changed) this.#deps.statusChanged();
  }

  #pauseAfter(lane: Lane, problem: SyncProblem, retryAfter: number | null, online: boolean): Promise<void> {
    lane.failures += 1;
    const waits = waitsForPerson(problem);
    const ms = waits ? IDLE_MS : backoffMs(lane.failures, retryAfter, this.#deps.random);
    lane.trouble = { problem, nextAttemptAt: waits ? null : new Date(this.#deps.now().getTime() + ms) };
    this.#show(online);
    if (problem === 'desk_revoked') this.#deps.revoked();
    return lane.pause.wait(ms);
  }

  /** One step of a lane; the pause that follows a failure is part of it. `null` after a failure, or when aborted. */
  async step<T>(lane: Lane, signal: AbortSignal, work: () => Promise<Result<T, ApiFailure>>): Promise<T | null> {
    try {
      const done = await work();
      if (signal.aborted) return null;
      if (done.ok) return done.value;
      const problem = problemOf(done.error);
      await this.#pauseAfter(lane, problem, done.error.retryAfter, problem !== 'service_unreachable');
    } catch (error) {
      if (signal.aborted) return null;
      if (databaseTrouble(error) === 'database_unreadable') this.#deps.unreadable();
      const problem = problemOfError(error);
      this.#deps.report('sync step failed', { problem, error: error instanceof Error ? error.name : 'unknown' });
      await this.#pauseAfter(lane, problem, null, this.line.online);
    }
    return null;
  }

  /** The service answered. After a time without, the other lane need not wait for the end of its own pause. */
  reached(lane: Lane): void {
    lane.failures = 0;
    lane.trouble = null;
    const other = lane === this.push ? this.pull : this.push;
    if (other.trouble?.problem === 'service_unreachable') other.hurry();
    this.#show(true);
  }

  /** The lane has nothing to do: nothing is in its way, and nothing is known of the line. */
  idle(lane: Lane): Promise<void> {
    lane.trouble = null;
    this.#show(this.line.online);
    return lane.pause.wait(IDLE_MS);
  }
}
