import type { CommandResult } from '../../shared/api/push.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';

/** What became of a command, before it has its number. */
export type Outcome = Omit<CommandResult, 'seq' | 'id'>;

export function refused(refusal: Refusal): Outcome {
  return { status: 'refused', refusal };
}
