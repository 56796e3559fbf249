import type { FleetRef } from '../../shared/ipc/views.ts';

/** What was typed, and the fleet that was picked; typing on after picking lets the pick go. */
export interface FleetChoice {
  readonly text: string;
  readonly fleet: FleetRef | null;
}

export const NO_FLEET: FleetChoice = { text: '', fleet: null };
