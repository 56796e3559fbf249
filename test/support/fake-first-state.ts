import { FIRST_OVERVIEW } from '../../src/shared/desk/overview-choice.ts';
import type { StaffMember } from '../../src/shared/domain/staff.ts';
import type { SessionState, Settings, SyncStatus } from '../../src/shared/ipc/views.ts';

export const FIRST_SETTINGS: Settings = {
  language: 'nl',
  colorScheme: 'light',
  contrast: 'auto',
  columnWidths: {},
  lists: {},
  idleLockMinutes: 5,
  overview: FIRST_OVERVIEW,
  envelopeWindow: 'left',
};

/** Signed in, and nothing wrong. */
export function firstSession(staff: readonly StaffMember[] = []): SessionState {
  return {
    phase: 'ready',
    garageName: 'Garage De Brug',
    staffName: 'Sanne de Vries',
    prefill: null,
    notice: null,
    recovery: null,
    keyRingMissing: false,
    staffId: staff[0]?.id ?? null,
    hasPins: staff.length > 0,
    deskLocked: false,
  };
}

/** The service was reached a moment ago, and nothing waits. */
export function quietSync(): SyncStatus {
  return {
    online: true,
    firstSync: null,
    fetching: null,
    waiting: 0,
    oldestWaitingAt: null,
    attention: 0,
    lastContactAt: new Date(Date.now() - 12_000).toISOString(),
    nextAttemptAt: new Date(Date.now() + 20_000).toISOString(),
    problem: null,
  };
}
