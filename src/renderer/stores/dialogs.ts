import { create } from 'zustand';

interface DialogsState {
  readonly open: 'shortcuts' | null;
  readonly show: (dialog: 'shortcuts') => void;
  readonly close: () => void;
}

/** The dialog over the screens, if any. */
export const useDialogs = create<DialogsState>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}));
