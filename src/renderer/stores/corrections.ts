import { create } from 'zustand';

interface CorrectionsState {
  /** Refused command per draft that corrects it. */
  readonly commandOf: Readonly<Record<string, string>>;
  readonly begin: (draftKey: string, commandId: string) => void;
  readonly end: (draftKey: string) => void;
}

/** Which draft corrects which refused command: saving the draft settles the command. */
export const useCorrections = create<CorrectionsState>((set) => ({
  commandOf: {},
  begin: (draftKey, commandId) => set((state) => ({ commandOf: { ...state.commandOf, [draftKey]: commandId } })),
  end: (draftKey) =>
    set((state) => {
      const { [draftKey]: _ended, ...rest } = state.commandOf;
      return { commandOf: rest };
    }),
}));
