import { create } from 'zustand';

interface AnnouncerState {
  readonly message: string;
  readonly announce: (message: string) => void;
}

/** The one polite live region of the window: results found, changes saved. */
export const useAnnouncer = create<AnnouncerState>((set) => ({
  message: '',
  announce: (message) => set({ message }),
}));
