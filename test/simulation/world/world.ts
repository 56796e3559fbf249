import { writeRows } from '../../../src/central/feed/write-rows.ts';
import { beginAtRevision, insertRows } from '../../../src/central/seed/insert-rows.ts';
import { SeededRandom } from '../../../src/central/seed/random.ts';
import { ENTITY_NAMES, type RowWrite } from '../../../src/shared/domain/entities.ts';
import type { TestGarage } from '../../support/central.ts';
import { checkDesk } from './check-desk.ts';
import { firstRows } from './first-rows.ts';
import { Ledger } from './ledger.ts';
import { type FarEnd, Line } from './line.ts';
import { Notebook } from './notebook.ts';
import type { Supply } from './person.ts';
import type { Service } from './service.ts';
import { SimDesk } from './sim-desk.ts';

/** One desk with its onlookers. */
export interface Post {
  readonly desk: SimDesk;
  readonly notebook: Notebook;
  readonly ledger: Ledger;
}

const DESKS_OF_FIRST_GARAGE = 3;
const LETTERS = 'BDFGHJKLNPRSTVXZ';
const YEAR_MS = 365 * 86_400_000;

let worlds = 0;

function supplyOf(world: number): Supply {
  // The letters tell apart worlds of one process; nobody looks for more than one at a time.
  const letters = `${LETTERS[world % 16]}${LETTERS[(world >> 4) % 16]}`;
  return {
    plates: [1, 2, 3, 4, 5, 6].map((number) => `X${`${number}`.padStart(3, '0')}${letters}`),
    addresses: ['a', 'b', 'c', 'd'].map((name) => `${name}@w${world}.example`),
    fleetAddresses: ['a', 'p', 'q', 'r'].map((name) => `${name}@w${world}.example`),
  };
}

/** Three desks of one garage, one of another, and the service. */
export class World {
  readonly service: Service;
  readonly posts: Post[] = [];
  readonly supply: Supply;
  /** Changes that came to a garage's feed from elsewhere than its desks, by garage. */
  readonly elsewhere = new Map<string, number>();
  readonly #ledgers = new Map<string, Ledger>();
  readonly #number: number;
  #ids = 0;
  /** Garages of which something may have changed at the service. */
  readonly #touched = new Set<string>();

  private constructor(service: Service) {
    worlds += 1;
    this.#number = worlds;
    this.service = service;
    this.supply = supplyOf(worlds);
  }

  static async make(service: Service, seed: number): Promise<World> {
    service.beginHistory();
    const world = new World(service);
    const random = new SeededRandom(seed);
    const garage = await service.garage();
    await world.#furnish(garage);
    for (let index = 0; index < DESKS_OF_FIRST_GARAGE; index += 1) await world.#open(index, garage, random);
    // All garages share their e-mail addresses and nothing else: half of the histories have a second one.
    if (seed % 2 === 0) await world.#open(DESKS_OF_FIRST_GARAGE, await service.garage(), random);
    return world;
  }

  /** Ids that are the same every time but for the world's number: the service keeps what earlier worlds left. */
  readonly newId = (): string => {
    this.#ids += 1;
    const world = this.#number.toString(16).padStart(7, '0');
    const [high, low] = [world.slice(0, 4), world.slice(4)];
    return `019b76da-${high}-7${low}-8000-${this.#ids.toString(16).padStart(12, '0')}`;
  };

  async #furnish({ garageId }: TestGarage): Promise<void> {
    const writes = firstRows(this.newId, this.supply);
    await this.service.central.db.transaction().execute(async (trx) => {
      for (const entity of ENTITY_NAMES) {
        await insertRows(
          trx,
          garageId,
          writes.filter((write) => write.entity === entity),
          1,
        );
      }
      await beginAtRevision(trx, garageId, 1);
    });
    this.ledgerOf(garageId).beginWith(writes);
  }

  /** Changes rows from elsewhere than a desk. */
  async write(garageId: string, rows: readonly RowWrite[]): Promise<void> {
    const { db, signals } = this.service.central;
    const author = { deskId: null, name: 'Elders', at: this.service.clock.now() };
    const revision = await db.transaction().execute((trx) => writeRows(trx, garageId, rows, author));
    if (revision !== null) this.countElsewhere(garageId);
    signals.wake(garageId);
  }

  /** Something may have changed at the service. */
  touch(garageId: string): void {
    this.#touched.add(garageId);
  }

  countElsewhere(garageId: string): void {
    this.touch(garageId);
    this.elsewhere.set(garageId, (this.elsewhere.get(garageId) ?? 0) + 1);
  }

  ledgerOf(garageId: string): Ledger {
    const ledger = this.#ledgers.get(garageId) ?? new Ledger(garageId, () => this.service.central.db);
    this.#ledgers.set(garageId, ledger);
    return ledger;
  }

  get ledgers(): readonly Ledger[] {
    return [...this.#ledgers.values()];
  }

  async #open(index: number, garage: TestGarage, random: SeededRandom): Promise<void> {
    const post = await this.newPost(index, garage, () => random.next());
    post.desk.skew = random.chance(0.3) ? Math.round((random.next() - 0.5) * 8 * YEAR_MS) : 0;
    post.desk.start();
    await post.desk.login();
    this.posts.push(post);
  }

  /** A desk that nobody has signed in at, with a line of its own. */
  async newPost(index: number, garage: TestGarage, random: () => number): Promise<Post> {
    const stirred = () => desk.stirred();
    const line = await new Line(this.#farEnd(garage.garageId), stirred).start();
    const desk: SimDesk = new SimDesk({
      index,
      garage,
      line,
      newId: this.newId,
      random,
      now: () => this.service.clock.now(),
    });
    return { desk, notebook: new Notebook(desk), ledger: this.ledgerOf(garage.garageId) };
  }

  /** Everything that has to hold at every moment; looks where something may have changed. */
  async check(): Promise<void> {
    for (const garageId of this.#touched) await this.ledgerOf(garageId).read();
    this.#touched.clear();
    for (const { desk, notebook, ledger } of this.posts) {
      if (desk.hasChanged()) checkDesk(desk, notebook, ledger);
    }
  }

  #farEnd(garageId: string): FarEnd {
    const { service } = this;
    return {
      get url() {
        return service.url;
      },
      heard: () => void this.#touched.add(garageId),
    };
  }

  /** What the service said of each command, and who came back to the desks, by whatever was done. */
  outcomes(): readonly string[] {
    return this.ledgers.flatMap(({ finals, broughtBack }) => [
      ...[...finals.values()].map(({ status, code }) => `command ${code ?? status}`),
      ...[...broughtBack].map(() => 'customer brought back'),
    ]);
  }

  async rest(): Promise<void> {
    for (const { desk } of this.posts) await desk.rest();
  }

  async end(): Promise<void> {
    for (const { desk } of this.posts) {
      await desk.end();
      await desk.line.stop();
    }
  }
}
