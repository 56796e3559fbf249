import type { Instant } from '../domain/dates.ts';

/** A desk of the garage, as the service knows it. */
export interface DeskView {
  readonly id: string;
  /** Name of the computer. */
  readonly name: string;
  /** The desk that asks. */
  readonly own: boolean;
  /** Up to a quarter of an hour behind. */
  readonly lastSeenAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Who closed it, and at which desk; `null` when it is not known. */
  readonly closedBy: string | null;
  readonly closedFrom: string | null;
}

/** After how long customers who were not seen leave the desks. */
export interface RetentionView {
  /** 0: never. */
  readonly months: number;
  /** Who set it and when; `null` while nobody did. */
  readonly setBy: string | null;
  readonly setAt: Instant | null;
}
