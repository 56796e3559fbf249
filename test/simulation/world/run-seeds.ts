import { type Failure, play } from './play.ts';
import { Service } from './service.ts';
import { shrink } from './shrink.ts';
import { type Step, stepsOf } from './steps.ts';

const SEEDS_OF_THE_SUITE = 200;
const MOST_ATTEMPTS = process.env.SIM_SHRINK === '0' ? 0 : 60;
/** Histories after which a new service takes over: what the old ones left slows down the next. */
const HISTORIES_OF_A_SERVICE = 250;
/** Seeds after which a long run says how far it is; more than the suite has in a part. */
const TELL_EVERY = 125;

const { SIM_SEED, SIM_SEEDS, SIM_FROM, SIM_SECONDS, SIM_STEPS } = process.env;

/** What a test may take: the time asked for and as much for shrinking, or what the suite allows. */
export const LONGEST_MS = (Number(SIM_SECONDS ?? 300) + 300) * 1_000;

/** The seeds to play: those of the suite, more of them, or one by name. */
function seedsToPlay(): readonly number[] {
  if (SIM_SEED !== undefined) return [Number(SIM_SEED)];
  const first = Number(SIM_FROM ?? 1);
  return Array.from({ length: Number(SIM_SEEDS ?? SEEDS_OF_THE_SUITE) }, (_, index) => first + index);
}

/** The steps of a seed; some of them by number, when a shrunken history is replayed. */
function stepsToPlay(seed: number): readonly Step[] {
  const steps = stepsOf(seed);
  if (SIM_STEPS === undefined) return steps;
  const kept = new Set(SIM_STEPS.split(',').map(Number));
  return steps.filter((_, index) => kept.has(index));
}

export interface Report {
  readonly seeds: number;
  readonly steps: number;
  readonly seconds: number;
  /** How often each thing happened. */
  readonly counts: ReadonlyMap<string, number>;
}

function tell(seed: number, steps: readonly Step[], failure: Failure): string {
  const all = stepsOf(seed);
  const numbers = steps.map((step) => all.indexOf(all.find((other) => other.seed === step.seed) ?? step));
  const story = steps.map(({ kind, desk }, index) => `  ${numbers[index]}. ${kind} (desk ${desk})`);
  const replay = `SIM_SEED=${seed} SIM_STEPS=${numbers.join(',')} npm run test:simulation -- test/simulation/whole`;
  return [
    `Seed ${seed} fails, with ${steps.length} of ${all.length} steps:`,
    ...story,
    failure.message,
    replay,
    '',
  ].join('\n');
}

async function explain(service: Service, seed: number, steps: readonly Step[], failure: Failure): Promise<string> {
  let last = failure;
  const upTo = failure.at === null ? steps : steps.slice(0, failure.at + 1);
  const fails = async (some: readonly Step[]) => {
    const again = await play(service, seed, some);
    last = again ?? last;
    return again !== null;
  };
  if (MOST_ATTEMPTS === 0) return tell(seed, upTo, failure);
  if (!(await fails(upTo))) return `${tell(seed, steps, failure)}(It did not fail when it was played again.)`;
  const kept = await shrink(upTo, fails, MOST_ATTEMPTS);
  return tell(seed, kept, last);
}

/** Plays the seeds of one part out of so many, until one fails or the time is over. Throws what a person needs to replay it. */
export async function runSeeds(part: number, parts: number): Promise<Report> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  let service = await Service.start();
  let [played, steps] = [0, 0];
  try {
    for (const seed of seedsToPlay().filter((_, index) => index % parts === part)) {
      if (seconds() > Number(SIM_SECONDS ?? 'Infinity')) break;
      if (played > 0 && played % HISTORIES_OF_A_SERVICE === 0) {
        await service.close();
        service = await Service.start();
      }
      const history = stepsToPlay(seed);
      const failure = await play(service, seed, history, count);
      if (failure) {
        // Shrinking takes minutes: whoever waits may look at it meanwhile.
        console.error(`Seed ${seed} fails: ${failure.message.split('\n', 1)[0]}`);
        throw new Error(await explain(service, seed, history, failure));
      }
      played += 1;
      steps += history.length;
      if (played % TELL_EVERY === 0)
        console.info(`${played} seeds played, the last one ${seed}, ${Math.round(seconds())} s`);
    }
  } finally {
    await service.close();
  }
  return { seeds: played, steps, seconds: Math.round(seconds()), counts };
}
