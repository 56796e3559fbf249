import { create } from 'zustand';

interface EntryState {
  /** Signed in just now: the first sync is shown until it is done or the person goes on. */
  readonly justSignedIn: boolean;
  readonly setJustSignedIn: (value: boolean) => void;
  /** A screen was left in this window before: from then on a new screen moves the focus to its heading. */
  readonly hasNavigated: boolean;
  readonly markNavigated: () => void;
}

/** How the person came in, and whether they moved on since. */
export const useEntry = create<EntryState>((set) => ({
  justSignedIn: false,
  setJustSignedIn: (justSignedIn) => set({ justSignedIn }),
  hasNavigated: false,
  markNavigated: () => set({ hasNavigated: true }),
}));
