import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import { deleteStaff, getStaffPin, insertStaff, listStaff, updateStaffPin } from '../repos/staff.ts';
import { hashPin, pinFits } from './pin-hash.ts';
import { NO_WRONG_PINS, pinWait } from './pin-wait.ts';

type Done = Result<null, IpcError>;

/**
 * Who is at a desk that several people share, and whether it is locked. Without anybody with a PIN it is never locked, and
 * the person of the garage's login is at the desk. A start counts as coming back: it asks for a PIN.
 */
export class PinLock {
  readonly db: Db;
  readonly #now: () => Date;
  #atDesk: StaffMember | null = null;
  #lastId: string | null = null;
  #staff: readonly StaffMember[];
  /** One PIN at a time: each must see what the one before it did to the wait. */
  #trying: Promise<unknown> = Promise.resolve();

  constructor(db: Db, now: () => Date) {
    this.db = db;
    this.#now = now;
    this.#staff = listStaff(db);
  }

  get staff(): readonly StaffMember[] {
    return this.#staff;
  }

  get inUse(): boolean {
    return this.#staff.length > 0;
  }

  get locked(): boolean {
    return this.#atDesk === null && this.inUse;
  }

  get atDesk(): StaffMember | null {
    return this.#atDesk;
  }

  /** Who was here last: most likely who comes back. */
  get lastId(): string | null {
    return this.#lastId;
  }

  #enter({ id, name }: StaffMember): void {
    this.#atDesk = { id, name };
    this.#lastId = id;
  }

  /** Answers whether there was something to lock. */
  lock(): boolean {
    const wasOpen = this.#atDesk !== null;
    this.#atDesk = null;
    return wasOpen;
  }

  async add(member: StaffMember, pin: string): Promise<Done> {
    const kept = await hashPin(pin);
    const first = !this.inUse;
    insertStaff(this.db, member, kept);
    this.#staff = listStaff(this.db);
    if (first) this.#enter(member);
    return ok(null);
  }

  async unlock(id: string, pin: string): Promise<Done> {
    return this.#withPin(id, pin, (member) => this.#enter(member));
  }

  async changePin(id: string, pin: string, newPin: string): Promise<Done> {
    const kept = await hashPin(newPin);
    return this.#withPin(id, pin, () => updateStaffPin(this.db, id, kept));
  }

  /** Whoever goes takes the desk along: it locks when they were at it and others remain. */
  async remove(id: string, pin: string): Promise<Done> {
    return this.#withPin(id, pin, () => {
      deleteStaff(this.db, id);
      this.#staff = listStaff(this.db);
      if (this.#atDesk?.id === id) this.#atDesk = null;
    });
  }

  /** For who forgot theirs; the garage's login was checked. */
  async setPin(id: string, newPin: string): Promise<Done> {
    const kept = await hashPin(newPin);
    const member = getStaffPin(this.db, id);
    if (!member) return err({ code: 'not_found' });
    updateStaffPin(this.db, id, kept);
    writeMeta(this.db, { wrongPins: NO_WRONG_PINS });
    this.#enter(member);
    return ok(null);
  }

  #withPin(id: string, pin: string, work: (member: StaffMember) => void): Promise<Done> {
    const tried = this.#trying.then(() => this.#tryPin(id, pin, work));
    this.#trying = tried.catch(() => undefined);
    return tried;
  }

  async #tryPin(id: string, pin: string, work: (member: StaffMember) => void): Promise<Done> {
    const { wrongPins } = readMeta(this.db);
    const wait = pinWait(wrongPins, this.#now());
    if (wait > 0) return err({ code: 'pin_wait', waitSeconds: Math.ceil(wait / 1_000) });
    const member = getStaffPin(this.db, id);
    if (!member) return err({ code: 'not_found' });
    // Counted before it is looked at: ending the program in between must not make a try free.
    const counted = { count: wrongPins.count + 1, lastAt: this.#now().toISOString() };
    writeMeta(this.db, { wrongPins: counted });
    if (!(await pinFits(pin, member))) {
      const next = pinWait(counted, this.#now());
      return err({ code: 'pin_wrong', ...(next > 0 ? { waitSeconds: Math.ceil(next / 1_000) } : {}) });
    }
    writeMeta(this.db, { wrongPins: NO_WRONG_PINS });
    work(member);
    return ok(null);
  }
}
