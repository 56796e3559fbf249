import { create } from 'zustand';

interface ListsState {
  /** Search text per list, so that going back shows the list as it was left. */
  readonly queries: Readonly<Record<string, string>>;
  readonly setQuery: (list: string, query: string) => void;
  readonly clear: () => void;
}

/** Search texts of the lists. */
export const useLists = create<ListsState>((set) => ({
  queries: {},
  setQuery: (list, query) => set((state) => ({ queries: { ...state.queries, [list]: query } })),
  clear: () => set({ queries: {} }),
}));
