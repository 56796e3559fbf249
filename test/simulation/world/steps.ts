import { SeededRandom } from '../../../src/central/seed/random.ts';
import { type CommandType, commands } from '../../../src/shared/commands/registry.ts';
import { placeOf } from './check-desk.ts';
import { answerTo, deliver, FAULTS, type Fault, inflict, isStrange } from './fates.ts';
import type { Line, Message } from './line.ts';
import { acts, type Person } from './person.ts';
import { activateSome, changeElsewhere, loseCar, prune, seeSomebodyAgain, sendSomebodyAway } from './service-steps.ts';
import { settlements } from './te-controleren.ts';
import type { Post, World } from './world.ts';

/** One thing that happens. All that is chosen while it happens follows from its seed. */
export interface Step {
  readonly kind: StepKind;
  readonly desk: number;
  readonly seed: number;
}

export interface Scene {
  readonly world: World;
  readonly post: Post;
  readonly random: SeededRandom;
  /** Counts what really happened. */
  readonly count: (what: string) => void;
}

/** Share of the strange answers that stand for one of the service. */
const DONE_ALL_THE_SAME = 0.4;

const YEAR_MS = 365 * 86_400_000;

const TYPES = Object.keys(commands) as CommandType[];

/** Every kind, and changes of what is there more often: those meet each other. */
function anyCommand(random: SeededRandom): CommandType {
  return random.pick(random.chance(0.3) ? TYPES.filter((type) => type.endsWith('.update')) : TYPES);
}

async function actAs(scene: Scene, type: CommandType): Promise<void> {
  await say(scene, (person) => acts[type](person));
}

function isAcknowledged(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

/** A person does something at a desk that shows anything, and hears whether it is safe. */
async function say({ world, post, random }: Scene, act: (person: Person) => Promise<unknown>): Promise<void> {
  const { desk, notebook } = post;
  if (desk.program.desk.session().phase !== 'ready') return;
  const answer = await act({ desk: desk.program, random, supply: world.supply });
  notebook.note(isAcknowledged(answer), placeOf(notebook.meta));
}

async function settle(scene: Scene): Promise<void> {
  const { post, random } = scene;
  await say(scene, async (person) => {
    const refused = (await person.desk.get('sync.outbox', undefined)).filter(({ state }) => state === 'refused');
    if (refused.length === 0) return null;
    const row = random.pick(refused);
    const answer = await random.pick(settlements)(person, row);
    if (isAcknowledged(answer)) post.notebook.giveUp(row.commandId);
    return answer;
  });
}

/** Of what is under way: what changes something, rather than what asks for news. Telling who looked goes beside it. */
function anyMessage(line: Line, random: SeededRandom): Message | null {
  const held = line.held.filter(({ path }) => path !== '/v1/audit');
  const pushes = held.filter(({ path }) => path === '/v1/push');
  const some = pushes.length > 0 && random.chance(0.6) ? pushes : held;
  return some.length === 0 ? null : random.pick(some);
}

/** Commands on their way that the service has not seen yet. */
function unheardPush({ held }: Line): Message | undefined {
  return held.find(({ path, answer }) => path === '/v1/push' && answer === null);
}

async function meetFault(scene: Scene, faults: readonly Fault[] = FAULTS): Promise<void> {
  const { post, random, count } = scene;
  const { line } = post.desk;
  const message = anyMessage(line, random);
  if (!message) return;
  const fault = random.pick(faults);
  // A gateway may give up on a service that does its work all the same.
  if (random.chance(DONE_ALL_THE_SAME) && isStrange(fault)) {
    await answerTo(line, message);
    count('strange answer to what was done');
  }
  if (await inflict(fault, line, message)) count(fault);
  await meetFaultOfAudit(scene);
}

/** What is told of who looked meets a fault of its own. */
async function meetFaultOfAudit({ post, random, count }: Scene): Promise<void> {
  const { line } = post.desk;
  const message = line.held.find(({ path }) => path === '/v1/audit');
  if (message && (await inflict(random.pick(FAULTS), line, message))) count('fault of the audit');
}

/** Everything that is under way at one desk arrives, and the pauses are over, so many times. */
export async function flow({ desk }: Post, times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    desk.elapse();
    await desk.rest();
    for (const message of [...desk.line.held]) {
      if (desk.line.held.includes(message) && !desk.line.dead) await deliver(desk.line, message);
    }
    await desk.rest();
  }
}

const kinds = {
  'a person acts': {
    often: 34,
    run: (scene: Scene) => actAs(scene, anyCommand(scene.random)),
  },
  'a person is busy': {
    often: 12,
    run: async (scene: Scene) => {
      for (let times = scene.random.whole(2, 5); times > 0; times -= 1) await actAs(scene, anyCommand(scene.random));
    },
  },
  'a person settles': { often: 5, run: settle },
  'a fault': { often: 40, run: (scene: Scene) => meetFault(scene) },
  'a message arrives': {
    often: 12,
    run: async ({ post, random }: Scene) => {
      const message = anyMessage(post.desk.line, random);
      if (message) await deliver(post.desk.line, message);
    },
  },
  'the line works': { often: 16, run: ({ post, random }: Scene) => flow(post, random.whole(1, 3)) },
  'a pause ends': { often: 6, run: async ({ post }: Scene) => post.desk.elapse() },
  'a late request arrives': {
    often: 8,
    run: async ({ post, random, count }: Scene) => {
      const { line } = post.desk;
      if (line.late.length === 0) return;
      const sent = random.pick(line.late);
      line.late = line.late.filter((other) => other !== sent);
      await line.toService(sent);
      count('late request arrives');
    },
  },
  'all lines at once': {
    often: 3,
    run: async ({ world, count }: Scene) => {
      const all = world.posts.flatMap(({ desk: { line } }) => line.held.map((message) => deliver(line, message)));
      await Promise.all(all);
      if (all.length > 1) count('several desks at once');
    },
  },
  'the desk wakes': { often: 3, run: async ({ post }: Scene) => post.desk.wake() },
  'the desk restarts': {
    often: 3,
    run: async ({ post, count }: Scene) => {
      await post.desk.restart();
      count('desk restarts');
    },
  },
  'the desk is killed': {
    often: 3,
    run: async ({ post, count }: Scene) => {
      await post.desk.crash();
      count('desk killed');
    },
  },
  'the desk is killed at work': {
    often: 4,
    run: async ({ post, random, count }: Scene) => {
      const tellings = random.whole(1, 6);
      if (await post.desk.crashWithin(() => flow(post, 2), tellings)) count('desk killed at work');
    },
  },
  'a backup is made': { often: 3, run: async ({ post }: Scene) => post.desk.backUp() },
  'a backup is put back': {
    often: 6,
    run: async ({ post, count }: Scene) => {
      if (!(await post.desk.restoreBackup())) return;
      post.notebook.forgetUnknown();
      count('backup put back');
    },
  },
  'the service restarts': {
    often: 2,
    run: async ({ world, count }: Scene) => {
      await world.service.restart();
      count('service restarts');
    },
  },
  'the service is killed at work': {
    often: 4,
    run: async ({ world, post, random, count }: Scene) => {
      const { line } = post.desk;
      const message = unheardPush(line);
      if (!message) return;
      await world.service.killWithin(() => line.toService(message), random.whole(0, 14));
      line.lose(message, 'never');
      count('service killed at work');
    },
  },
  'a clock jumps': {
    often: 2,
    run: async ({ post, random, count }: Scene) => {
      post.desk.skew = Math.round((random.next() - 0.5) * 20 * YEAR_MS);
      count('desk clock jumps');
    },
  },
  'the service has trouble': {
    often: 4,
    run: async ({ world, post, count }: Scene) => {
      const { line } = post.desk;
      const message = unheardPush(line);
      if (!message) return;
      await world.service.inTrouble(() => deliver(line, message));
      count('passing trouble of the service');
    },
  },
  'tokens expire': {
    often: 2,
    run: async ({ world, count }: Scene) => {
      world.service.clock.pass(16 * 60);
      count('access tokens expire');
    },
  },
  'tokens end': {
    often: 1,
    run: async ({ world, post, count }: Scene) => {
      const deskId = post.notebook.meta?.deskId;
      if (!deskId) return;
      await world.service.central.db
        .updateTable('token_pairs')
        .set({ ended: true })
        .where('desk_id', '=', deskId)
        .execute();
      count('tokens end');
    },
  },
  'a person logs in': {
    often: 3,
    run: async ({ post, count }: Scene) => {
      if (post.desk.signedIn && post.desk.hasTokens) return;
      if (await post.desk.login()) count('login');
    },
  },
  'a person logs in again': {
    often: 1,
    run: async ({ post, count }: Scene) => {
      if (await post.desk.login()) count('login');
    },
  },
  'a person signs out': {
    often: 1,
    run: async ({ post, random, count }: Scene) => {
      const discard = random.chance(0.5);
      const unsettled = post.notebook.outbox().length > 0;
      if (!post.desk.signedIn || (unsettled && !discard)) return;
      post.notebook.giveUpAll();
      if (await post.desk.logout(discard)) count('sign-out');
    },
  },
  'a holder activates': {
    often: 6,
    run: async ({ world, post }: Scene) => void (await activateSome(world, post.ledger)),
  },
  'a car is lost': {
    often: 4,
    run: async ({ world, post, random, count }: Scene) => {
      if (await loseCar(world, post.ledger, random)) count('car lost');
    },
  },
  'a customer was not seen': {
    often: 5,
    run: async ({ world, post, random, count }: Scene) => {
      if (await sendSomebodyAway(world, post.ledger, random)) count('customer sent away');
    },
  },
  'a customer is seen again': {
    often: 3,
    run: async ({ world, post, random, count }: Scene) => {
      if (await seeSomebodyAgain(world, post.ledger, random)) count('customer seen again');
    },
  },
  'the feed is pruned': {
    often: 2,
    run: async ({ world, post, random, count }: Scene) => {
      if (await prune(world, post.ledger, random)) count('feed pruned');
    },
  },
  'a change elsewhere': {
    often: 5,
    run: async ({ world, post, random }: Scene) => void (await changeElsewhere(world, post.ledger, random)),
  },
} as const;

export type StepKind = keyof typeof kinds;

const KINDS = Object.keys(kinds) as StepKind[];
const WHEEL: readonly StepKind[] = KINDS.flatMap((kind) => Array.from({ length: kinds[kind].often }, () => kind));

/** The history that a seed stands for. */
export function stepsOf(seed: number): readonly Step[] {
  const random = new SeededRandom(seed ^ 0x5eed);
  return Array.from({ length: random.whole(24, 56) }, () => ({
    kind: random.pick(WHEEL),
    // The desk of the other garage is rarer.
    desk: random.chance(0.1) ? 3 : random.whole(0, 2),
    seed: random.whole(0, 0x7fffffff),
  }));
}

/** Carries out one step, and waits until nothing moves by itself. */
export async function runStep(world: World, step: Step, count: (what: string) => void): Promise<void> {
  const post = world.posts[step.desk % world.posts.length];
  if (!post) throw new Error('There is no desk');
  await kinds[step.kind].run({ world, post, random: new SeededRandom(step.seed), count });
  await world.rest();
}
