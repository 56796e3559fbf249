import type { Instant } from '../domain/dates.ts';

/** Why an update that somebody asked for has to wait: nothing that is under way is cut off by it. */
export type HeldBecause = 'unsaved' | 'printing' | 'importing' | 'sending';

/** Where the program stands with a newer version of itself. */
export type UpdateState =
  /** `managed`: whoever manages this computer installs new versions. `development`: not an installed program. */
  | { readonly phase: 'off'; readonly because: 'managed' | 'development' }
  /** Nothing newer, as far as is known. */
  | { readonly phase: 'idle'; readonly checkedAt: Instant | null }
  | { readonly phase: 'checking' }
  | { readonly phase: 'available'; readonly version: string }
  | { readonly phase: 'downloading'; readonly version: string; readonly percent: number }
  /** On this computer and checked: goes in when the program ends, or when somebody asks. */
  | { readonly phase: 'ready'; readonly version: string }
  | { readonly phase: 'held'; readonly version: string; readonly because: HeldBecause }
  | { readonly phase: 'installing'; readonly version: string }
  /** The version that runs goes on; the next look tries again. */
  | { readonly phase: 'failed'; readonly step: 'check' | 'download' | 'install'; readonly at: Instant };

export type UpdateEvent =
  | { readonly kind: 'look' }
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'nothing'; readonly at: Instant }
  | { readonly kind: 'download' }
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'failed'; readonly at: Instant }
  /** Somebody wants it now; `busy` says what is in the way. */
  | { readonly kind: 'install'; readonly busy: HeldBecause | null }
  /** Another look at what was in the way. */
  | { readonly kind: 'look_again'; readonly busy: HeldBecause | null };

export const FIRST_UPDATE_STATE: UpdateState = { phase: 'idle', checkedAt: null };

/** Whether `other` is a later release than `version`, both as `1.2.3`; what is written in another way is not. */
export function isLater(other: string, version: string): boolean {
  const numbers = [other, version].map((text) => /^(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number));
  const [theirs, ours] = numbers;
  if (!theirs || !ours) return false;
  const at = theirs.findIndex((number, index) => number !== ours[index]);
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0);
}

const FOR_PERSON: readonly HeldBecause[] = ['unsaved', 'importing'];

const FAILED_AT = { checking: 'check', available: 'download', downloading: 'download', installing: 'install' } as const;

/** What was typed, and a file whose rows somebody judges, is for the person to end; all else ends by itself, and then it goes on. */
function lookAgain(state: UpdateState & { readonly phase: 'held' }, busy: HeldBecause | null): UpdateState {
  if (busy !== null) return busy === state.because ? state : { ...state, because: busy };
  return { phase: FOR_PERSON.includes(state.because) ? 'ready' : 'installing', version: state.version };
}

/**
 * The state after an event; the same state when the event makes no sense in it. `current`: the version that runs. A version
 * that is not later is never taken.
 */
export function afterUpdateEvent(state: UpdateState, event: UpdateEvent, current: string): UpdateState {
  switch (event.kind) {
    case 'look':
      return state.phase === 'idle' || state.phase === 'failed' ? { phase: 'checking' } : state;
    case 'found':
      if (state.phase !== 'checking' || !isLater(event.version, current)) return state;
      return { phase: 'available', version: event.version };
    case 'nothing':
      return state.phase === 'checking' ? { phase: 'idle', checkedAt: event.at } : state;
    case 'download':
      return state.phase === 'available' ? { phase: 'downloading', version: state.version, percent: 0 } : state;
    case 'progress':
      return state.phase === 'downloading' ? { ...state, percent: Math.max(state.percent, event.percent) } : state;
    case 'downloaded':
      return state.phase === 'downloading' ? { phase: 'ready', version: state.version } : state;
    case 'failed':
      return state.phase in FAILED_AT
        ? { phase: 'failed', step: FAILED_AT[state.phase as keyof typeof FAILED_AT], at: event.at }
        : state;
    case 'install':
      if (state.phase !== 'ready') return state;
      return event.busy === null
        ? { phase: 'installing', version: state.version }
        : { phase: 'held', version: state.version, because: event.busy };
    case 'look_again':
      return state.phase === 'held' ? lookAgain(state, event.busy) : state;
  }
}
