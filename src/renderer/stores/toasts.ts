import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'good' | 'warn';
  /** Takes back what the toast tells of. */
  readonly undo: (() => void) | null;
}

interface ToastsState {
  readonly toasts: readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly close: (id: number) => void;
  /** While somebody points at *Ongedaan maken*, or is there with the keyboard, the toasts stay. */
  readonly hold: (held: boolean) => void;
}

const SHOWN_MS = 4_000;
/** Time to read it, to see that it is wrong, and to get there. */
const SHOWN_WITH_UNDO_MS = 15_000;
/** More than this at once would be a list to read, not a confirmation. */
const MAX_SHOWN = 3;
let lastId = 0;
let held = false;

/** Short confirmations at the edge of the window; they go by themselves and nothing has to be clicked away. */
export const useToasts = create<ToastsState>((set, get) => ({
  toasts: [],
  show: (toast) => {
    lastId += 1;
    const id = lastId;
    set(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-MAX_SHOWN) }));
    const shownMs = toast.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS;
    const end = () => {
      if (held) setTimeout(end, SHOWN_MS);
      else get().close(id);
    };
    setTimeout(end, shownMs);
  },
  close: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  hold: (now) => {
    held = now;
  },
}));
