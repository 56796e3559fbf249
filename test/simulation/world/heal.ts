import { placeOf } from './check-desk.ts';
import { checkService, checkSettledDesk } from './check-end.ts';
import { flow } from './steps.ts';
import { Violation } from './violation.ts';
import type { Post, World } from './world.ts';

const MOST_ROUNDS = 40;

function isSettled({ desk, notebook, ledger }: Post): boolean {
  const pending = notebook.outbox().some(({ state }) => state !== 'refused');
  return !pending && placeOf(notebook.meta) === ledger.revision && desk.sendingRests && desk.allTold;
}

async function arriveAtLast({ desk: { line } }: Post): Promise<void> {
  const { late } = line;
  line.late = [];
  for (const sent of late) await line.toService(sent);
}

/** The network works, a person logs in where one must, and time passes: in the end all have the same. */
async function heal(world: World): Promise<void> {
  for (const post of world.posts) {
    await arriveAtLast(post);
    post.desk.line.pageRows = 50;
    if (!post.desk.hasTokens && !(await post.desk.login())) throw new Violation('nobody can log in any more');
    await world.check();
    post.desk.wake();
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const post of world.posts) {
      if (!post.desk.hasTokens) await post.desk.login();
      await flow(post, 1);
      await world.check();
    }
    if (world.posts.every(isSettled)) return;
  }
  const state = world.posts.map(({ desk, notebook }) => JSON.stringify([desk.program.desk.sync(), notebook.meta]));
  throw new Violation(`the desks do not settle: ${state.join(' ')}`);
}

/** A desk that signs in for the first time has what all the others have. */
async function checkFreshDesk(world: World): Promise<void> {
  const [first] = world.posts;
  if (!first) return;
  const fresh = await world.newPost(9, first.desk.garage, () => 0);
  world.posts.push(fresh);
  fresh.desk.start();
  await fresh.desk.login();
  for (let round = 0; round < MOST_ROUNDS && !isSettled(fresh); round += 1) await flow(fresh, 1);
  await checkSettledDesk(fresh);
}

/** Lets the network heal, and looks at everything that must hold then. */
export async function healAndCheck(world: World): Promise<void> {
  await heal(world);
  for (const ledger of world.ledgers) await checkService(world, ledger);
  for (const post of world.posts) await checkSettledDesk(post);
  await checkFreshDesk(world);
}
