import type { Recovery, SessionState } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import type { KeyStore } from './key-store.ts';
import { leaseExpired } from './lease.ts';
import type { PinLock } from './pin-lock.ts';
import type { Credentials } from './sign-in.ts';

export interface SessionFacts {
  /** `null` while nobody is signed in. */
  readonly open: { readonly db: Db; readonly pins: PinLock } | null;
  readonly keyStore: KeyStore;
  readonly prefill: Credentials | null;
  readonly notice: SessionState['notice'];
  readonly recovery: Recovery | null;
  readonly now: Date;
}

/** Who is at the desk, and what stands in the way of working. */
export function sessionState({ open, keyStore, prefill, notice, recovery, now }: SessionFacts): SessionState {
  const meta = open && readMeta(open.db);
  const session = meta?.session ?? null;
  const locked = meta !== null && leaseExpired(meta, now);
  const phase = session === null ? 'signed_out' : locked ? 'locked' : 'ready';
  const pins = open?.pins;
  return {
    phase,
    garageName: session?.garageName ?? null,
    staffName: pins?.atDesk?.name ?? session?.staffName ?? null,
    staffId: pins?.lastId ?? null,
    hasPins: pins?.inUse ?? false,
    // The login of the garage comes before the PIN of a person.
    deskLocked: phase === 'ready' && pins?.locked === true,
    prefill,
    notice: locked ? 'lease_expired' : notice,
    recovery,
    keyRingMissing: !keyStore.available(),
  };
}
