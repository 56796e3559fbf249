import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type Db, openDatabase } from '../../../src/main/db/open-database.ts';
import { readMeta } from '../../../src/main/repos/meta.ts';
import { dataFolder } from '../../../src/main/session/data-folder.ts';
import { readKeyFile, unlockWithSystem } from '../../../src/main/session/key-file.ts';
import type { TestGarage } from '../../support/central.ts';
import { memoryKeyStore, removeFolder, startTestDesk, type TestDesk } from '../../support/test-desk.ts';
import type { Line } from './line.ts';
import { Violation } from './violation.ts';
import { VirtualPause } from './virtual-pause.ts';

const MEMORY = '/dev/shm';
const FILES = ['desk.db', 'desk.db-wal', 'desk.key'];
/** Turns of the event loop in which something that only looks at rest would move. */
const TURNS = 6;
/** Looks, half a second apart, after which a desk that does not move is stuck. A computer that slept had no looks. */
const STUCK_AFTER = 40;
const LOOK_MS = 500;

function newFolder(): string {
  return mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'desk-'));
}

export interface SimDeskOptions {
  readonly index: number;
  readonly garage: TestGarage;
  readonly line: Line;
  readonly newId: () => string;
  readonly random: () => number;
  /** The true time. */
  readonly now: () => Date;
}

/** A real desk whose network, pauses, ids and clock the simulation decides about. */
export class SimDesk {
  readonly index: number;
  readonly garage: TestGarage;
  readonly line: Line;
  /** Milliseconds that its clock is wrong by. */
  skew = 0;
  readonly #options: SimDeskOptions;
  readonly #keyStore = memoryKeyStore();
  #folder = newFolder();
  #pauses: VirtualPause[] = [];
  #program: TestDesk | null = null;
  #eyes: Db | null = null;
  #seenVersion: unknown = null;
  #stir: () => void = () => undefined;
  #told: () => void = () => undefined;
  #backup: string | null = null;

  constructor(options: SimDeskOptions) {
    this.index = options.index;
    this.garage = options.garage;
    this.line = options.line;
    this.#options = options;
  }

  get program(): TestDesk {
    if (!this.#program) throw new Error('The desk does not run');
    return this.#program;
  }

  /** Something moved: on the line, or in a lane of the sync. */
  readonly stirred = (): void => this.#stir();

  start(): void {
    this.#pauses = [];
    this.#program = startTestDesk({
      apiUrl: this.line.url,
      folder: this.#folder,
      keyStore: this.#keyStore,
      now: () => new Date(this.#options.now().getTime() + this.skew),
      random: this.#options.random,
      newId: this.#options.newId,
      newPause: () => this.#newPause(),
      emitted: () => this.#told(),
    });
  }

  #newPause(): VirtualPause {
    const pause = new VirtualPause(this.stirred);
    // For sending, for fetching, and for telling who looked; those of loops before these are of no interest any more.
    this.#pauses = [...this.#pauses, pause].slice(-3);
    return pause;
  }

  /** What is on the desk's disk, seen from outside of its program; `null` when nobody is signed in. */
  get eyes(): Db | null {
    const { database, keyFile } = dataFolder(this.#folder);
    if (!existsSync(database)) return null;
    if (this.#eyes) return this.#eyes;
    const file = readKeyFile(keyFile);
    const key = file && unlockWithSystem(file, this.#keyStore);
    if (!key) return null;
    this.#eyes = openDatabase({ file: database, key });
    return this.#eyes;
  }

  closeEyes(): void {
    this.#eyes?.close();
    this.#eyes = null;
    this.#seenVersion = null;
  }

  /** Whether its program wrote anything since this was last asked. */
  hasChanged(): boolean {
    const version = this.eyes?.pragma('data_version', { simple: true });
    const changed = version !== this.#seenVersion;
    this.#seenVersion = version;
    return changed;
  }

  get signedIn(): boolean {
    return this.program.desk.session().phase !== 'signed_out';
  }

  /** Nobody has to log in before it can go on. */
  get hasTokens(): boolean {
    return this.eyes !== null && readMeta(this.eyes).tokens !== null;
  }

  async login(): Promise<boolean> {
    // The loops end first; what they wait for is given up.
    this.line.breakOff();
    this.line.open = true;
    const { email, password } = this.garage;
    const answer = await this.program.call('session.login', { email, password });
    this.line.open = false;
    return answer.ok;
  }

  async logout(discardUnsent: boolean): Promise<boolean> {
    this.closeEyes();
    const stopping = this.program.call('session.logout', { discardUnsent });
    const answer = await stopping;
    if (!answer.ok) return false;
    this.line.breakOff();
    this.#pauses = [];
    return true;
  }

  async stop(): Promise<void> {
    this.closeEyes();
    const stopping = this.program.stop();
    this.line.breakOff();
    await stopping;
    this.#program = null;
    this.#pauses = [];
  }

  /** The program ends and starts again. */
  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  /** The files as a program that is killed now leaves them. */
  #copyFiles(): string {
    const left = newFolder();
    for (const name of FILES) {
      if (existsSync(join(this.#folder, name))) copyFileSync(join(this.#folder, name), join(left, name));
    }
    return left;
  }

  /** The program is killed where it is, or was where it left these files: what it did after that moment never was. */
  async crash(left: string = this.#copyFiles()): Promise<void> {
    await this.stop();
    removeFolder(this.#folder);
    this.#folder = left;
    this.start();
  }

  /** Puts aside a copy of the files, as a backup program does. */
  backUp(): void {
    if (this.#backup !== null) removeFolder(this.#backup);
    this.#backup = this.eyes ? this.#copyFiles() : null;
  }

  /** Puts the backup back: what was done since never was; `false` when there is none. */
  async restoreBackup(): Promise<boolean> {
    const backup = this.#backup;
    this.#backup = null;
    if (backup !== null) await this.crash(backup);
    return backup !== null;
  }

  /** Does something in which the program is killed when it tells of its so many-th change; `false` when it tells fewer. */
  async crashWithin(work: () => Promise<void>, tellings: number): Promise<boolean> {
    let [told, left] = [0, ''];
    this.#told = () => {
      told += 1;
      if (told !== tellings) return;
      left = this.#copyFiles();
      this.line.dead = true;
    };
    await work();
    this.#told = () => undefined;
    this.line.dead = false;
    if (left !== '') await this.crash(left);
    return left !== '';
  }

  /** All pauses of the sync are over. */
  elapse(): void {
    for (const pause of this.#pauses) pause.elapse();
  }

  /** A person, or the computer, says: try now. */
  wake(): void {
    this.line.breakOff('/v1/changes');
    this.program.desk.wake();
  }

  /** Whether each lane waits: for the end of a pause, or for an answer. A lane may wait for the tokens of the other. */
  #atRest(): boolean {
    const [push, pull, audit] = this.#pauses;
    if (!push || !pull || !audit) return true;
    if (this.line.holds('/v1/token')) return true;
    const rests = (pause: VirtualPause, path: string) => pause.waiting || this.line.holds(path);
    return rests(push, '/v1/push') && rests(pull, '/v1/changes') && rests(audit, '/v1/audit');
  }

  /** The service knows of every look at a customer. */
  get allTold(): boolean {
    return this.eyes?.prepare('SELECT 1 FROM audit_line WHERE told = 0').get() === undefined;
  }

  get sendingRests(): boolean {
    return this.#pauses[0]?.waiting ?? true;
  }

  /** Nothing will be sent until somebody does something. */
  get sendingSleeps(): boolean {
    return this.#pauses[0]?.endless ?? false;
  }

  /** Resolves when nothing moves at this desk until the simulation moves something. */
  async rest(): Promise<void> {
    for (;;) {
      if (!this.#atRest()) await this.#untilStirred();
      let still = this.#atRest();
      for (let turns = 0; still && turns < TURNS; turns += 1) {
        await turn();
        still = this.#atRest();
      }
      if (still) return;
    }
  }

  #untilStirred(): Promise<void> {
    return new Promise((resolve, reject) => {
      let looks = 0;
      const timer = setInterval(() => {
        looks += 1;
        if (looks < STUCK_AFTER) return;
        clearInterval(timer);
        reject(new Violation(`desk ${this.index} neither waits nor works: its sync has no next attempt`));
      }, LOOK_MS);
      this.#stir = () => {
        clearInterval(timer);
        resolve();
      };
    });
  }

  get folder(): string {
    return this.#folder;
  }

  get keyStore() {
    return this.#keyStore;
  }

  async end(): Promise<void> {
    if (this.#program) await this.stop();
    removeFolder(this.#folder);
    if (this.#backup !== null) removeFolder(this.#backup);
  }
}
