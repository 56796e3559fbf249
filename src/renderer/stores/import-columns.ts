import { create } from 'zustand';
import type { ColumnMapping } from '../../shared/exchange/fields.ts';

interface ImportColumnsState {
  /** What was chosen for the columns of a file, by their headings, and not checked yet. */
  readonly chosen: Readonly<Record<string, ColumnMapping>>;
  readonly choose: (headings: string, mapping: ColumnMapping) => void;
  readonly clear: () => void;
}

/** Columns chosen of the file that is being imported: a look at another screen or sheet loses none of them. */
export const useImportColumns = create<ImportColumnsState>((set) => ({
  chosen: {},
  choose: (headings, mapping) => set((state) => ({ chosen: { ...state.chosen, [headings]: mapping } })),
  clear: () => set({ chosen: {} }),
}));
