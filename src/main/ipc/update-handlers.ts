import type { UpdateState } from '../../shared/desk/update-state.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Handlers } from './handler-types.ts';

/** What a window may ask about newer versions of the program. */
export interface Updating {
  readonly state: UpdateState;
  check(): Promise<UpdateState>;
  install(): Promise<UpdateState>;
}

export function updateHandlers(updates: Updating): Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>> {
  return {
    'updates.state': () => ok(updates.state),
    'updates.check': async () => ok(await updates.check()),
    'updates.install': async () => ok(await updates.install()),
  };
}
