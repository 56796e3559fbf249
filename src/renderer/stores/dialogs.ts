import { create } from 'zustand';

export type DialogName = 'shortcuts' | 'search' | 'away';

interface DialogsState {
  readonly open: DialogName | null;
  /** Whom to look for among those who left the desks. */
  readonly awayText: string;
  readonly showAway: (text: string) => void;
  readonly show: (dialog: DialogName) => void;
  readonly close: () => void;
}

/** The dialog over the screens, if any. */
export const useDialogs = create<DialogsState>((set) => ({
  open: null,
  awayText: '',
  showAway: (awayText) => set({ open: 'away', awayText }),
  show: (open) => set({ open }),
  close: () => set({ open: null, awayText: '' }),
}));
