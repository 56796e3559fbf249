import { create } from 'zustand';
import type { PrintRequest } from '../../shared/ipc/print-input.ts';

interface PreviewState {
  /** The document that is being looked at, if any. */
  readonly request: PrintRequest | null;
  readonly show: (request: PrintRequest) => void;
  readonly close: () => void;
}

/** Any screen can ask for a document; it is shown over all of them. */
export const usePreview = create<PreviewState>((set) => ({
  request: null,
  show: (request) => set({ request }),
  close: () => set({ request: null }),
}));
