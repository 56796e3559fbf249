import type { SyncProblem } from '../../shared/ipc/views.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { ApiFailure } from './api-caller.ts';

/** How the desk stands with the service, over both lanes. */
export interface LineState {
  readonly online: boolean;
  readonly problem: SyncProblem | null;
  readonly nextAttemptAt: Date | null;
}

/** What is in the way of one lane, and when it tries again by itself. */
export interface LaneTrouble {
  readonly problem: SyncProblem;
  readonly nextAttemptAt: Date | null;
}

export function problemOf({ code }: ApiFailure): SyncProblem {
  if (code === 'unreachable') return 'service_unreachable';
  if (code === 'token_invalid') return 'login_required';
  if (code === 'protocol_unsupported') return 'update_required';
  return code === 'desk_revoked' ? 'desk_revoked' : 'service_trouble';
}

/** What a person can be told of an error that was thrown in the middle of a step. */
export function problemOfError(error: unknown): SyncProblem {
  const trouble = databaseTrouble(error);
  return trouble === 'disk_full' || trouble === 'disk_read_only' ? trouble : 'service_trouble';
}

const WAITS_FOR_PERSON: readonly SyncProblem[] = ['login_required', 'update_required'];

/**
 * Whether trying again soon is of no use. A desk that is said to be closed asks on: until the service says so of this very desk,
 * nothing is erased.
 */
export function waitsForPerson(problem: SyncProblem): boolean {
  return WAITS_FOR_PERSON.includes(problem);
}

function needsPerson(problem: SyncProblem): boolean {
  return waitsForPerson(problem) || problem === 'desk_revoked';
}

/** What the screen says of the two lanes together: first what a person must settle, then what passes; the next attempt. */
export function lineOf(online: boolean, troubles: readonly LaneTrouble[]): LineState {
  const problems = troubles.map(({ problem }) => problem);
  const attempts = troubles.map(({ nextAttemptAt }) => nextAttemptAt).filter((at) => at !== null);
  return {
    online,
    problem: problems.find(needsPerson) ?? problems[0] ?? null,
    nextAttemptAt: attempts.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}

export function isSameLine(a: LineState, b: LineState): boolean {
  return a.online === b.online && a.problem === b.problem && a.nextAttemptAt?.getTime() === b.nextAttemptAt?.getTime();
}
