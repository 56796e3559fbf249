import { readCustomerLink } from '../../shared/domain/customer-link.ts';

/** The last link that another program asked to open; it waits until somebody is there to say yes or no. */
export interface LinkInbox {
  /** Looks for a link among what the system handed over; everything else is left alone. */
  readonly receive: (given: readonly string[]) => void;
  readonly pending: () => string | null;
  readonly settle: () => void;
  /** Told at each new link. */
  readonly onArrival: (listener: () => void) => void;
}

export function createLinkInbox(): LinkInbox {
  let pending: string | null = null;
  let tell: () => void = () => undefined;
  return {
    receive: (given) => {
      const ids = given.map(readCustomerLink).filter((id) => id !== null);
      // Two links in one start are no habit of any system: then none is meant.
      if (ids.length !== 1) return;
      pending = ids[0] ?? null;
      tell();
    },
    pending: () => pending,
    settle: () => {
      pending = null;
    },
    onArrival: (listener) => {
      tell = listener;
    },
  };
}
