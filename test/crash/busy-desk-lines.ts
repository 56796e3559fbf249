import type { TestGarage } from '../support/central.ts';

/** What a desk process is told to do. */
export interface BusyDeskTask {
  readonly apiUrl: string;
  readonly folder: string;
  readonly garage: TestGarage;
  readonly round: number;
  readonly settle: boolean;
}

/** What a desk process says, a line each. */
export type BusyDeskLine =
  | {
      readonly kind: 'found';
      readonly integrity: string;
      readonly brokenLinks: number;
      readonly customers: readonly string[];
      readonly queue: readonly number[];
    }
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly phone: string };
