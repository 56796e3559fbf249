import { create } from 'zustand';

export type DialogName = 'shortcuts' | 'search';

interface DialogsState {
  readonly open: DialogName | null;
  readonly show: (dialog: DialogName) => void;
  readonly close: () => void;
}

/** The dialog over the screens, if any. */
export const useDialogs = create<DialogsState>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}));
