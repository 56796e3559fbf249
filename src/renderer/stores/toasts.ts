import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly message: string;
}

interface ToastsState {
  readonly toasts: readonly Toast[];
  readonly show: (message: string) => void;
}

const SHOWN_MS = 4_000;
/** More than this at once would be a list to read, not a confirmation. */
const MAX_SHOWN = 3;
let lastId = 0;

/** Short confirmations at the edge of the window; they go by themselves and nothing has to be clicked away. */
export const useToasts = create<ToastsState>((set) => ({
  toasts: [],
  show: (message) => {
    lastId += 1;
    const id = lastId;
    set(({ toasts }) => ({ toasts: [...toasts, { id, message }].slice(-MAX_SHOWN) }));
    setTimeout(() => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })), SHOWN_MS);
  },
}));
