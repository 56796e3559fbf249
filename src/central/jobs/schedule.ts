import { describeError } from '../db/database-errors.ts';

/** How often the schedule looks whether a job is due. */
const LOOK_EVERY_MS = 60_000;

/** Work that the service does by itself. Safe to repeat, and safe beside the same job of another process. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** `stop` is aborted when the service ends: what is not done then comes at the next run. */
  run(stop: AbortSignal): Promise<void>;
}

export interface ScheduleOptions {
  readonly jobs: readonly Job[];
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** Runs every job when the service starts and then at its interval, one after the other. */
export class Schedule {
  readonly #options: ScheduleOptions;
  readonly #dueAt = new Map<Job, number>();
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #stop = new AbortController();

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  start(): void {
    void this.runDue();
    this.#timer = setInterval(() => void this.runDue(), LOOK_EVERY_MS).unref();
  }

  /** Runs what is due by the clock; resolves when that is done. Never throws: a job that fails is logged and comes again. */
  async runDue(): Promise<void> {
    await this.#running;
    if (this.#stop.signal.aborted) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Tells the job at work to stop, and resolves when it did; no other begins. */
  async close(): Promise<void> {
    this.#stop.abort();
    clearInterval(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    const { jobs, now, log } = this.#options;
    for (const job of jobs) {
      const at = now().getTime();
      if (this.#stop.signal.aborted) return;
      if (at < (this.#dueAt.get(job) ?? 0)) continue;
      this.#dueAt.set(job, at + job.everyMs);
      try {
        await job.run(this.#stop.signal);
      } catch (error) {
        log(`job ${job.name}: ${describeError(error)}`);
      }
    }
  }
}
