import type { UpdateState } from '../desk/update-state.ts';
import type { SessionState, SyncStatus } from './views.ts';

/** What a window caches; a change of a topic makes it ask again. `drafts`: some may be erased. */
export type Topic =
  | 'customers'
  | 'passports'
  | 'fleets'
  | 'contacts'
  | 'maintenance'
  | 'appointments'
  | 'timeline'
  | 'outbox'
  | 'drafts';

/** Everything the main process tells a window on its own. */
export interface Events {
  readonly 'data.changed': { readonly topics: readonly Topic[] };
  readonly 'sync.changed': SyncStatus;
  readonly 'session.changed': SessionState;
  /** These documents are gone: a car, customer or fleet in them is not the garage's any more. */
  readonly 'print.lost': { readonly ids: readonly string[] };
  /** The import went on; how far is asked for with `import.state`, which a locked desk does not answer. */
  readonly 'import.changed': null;
  /** Another program asks for a customer; which one is asked for with `links.pending`, which a locked desk does not answer. */
  readonly 'link.arrived': null;
  readonly 'update.changed': UpdateState;
  /** A menu item or its accelerator asks for a screen (`/klanten`) or for a thing such as the search box (`search`). */
  readonly 'menu.chosen': { readonly target: string };
}
export type EventName = keyof Events;

/** Names of all events; the bridge refuses to subscribe to any other. */
export const EVENT_NAMES = [
  'data.changed',
  'sync.changed',
  'session.changed',
  'print.lost',
  'import.changed',
  'link.arrived',
  'update.changed',
  'menu.chosen',
] as const satisfies readonly EventName[];
