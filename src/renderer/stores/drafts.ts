import { create } from 'zustand';

interface DraftsState {
  readonly drafts: Readonly<Record<string, object>>;
  readonly put: (key: string, draft: object) => void;
  readonly drop: (key: string) => void;
  readonly clear: () => void;
}

/** What was typed and not yet saved, per form. It lives as long as the window, so a phone call in between costs nothing. */
export const useDrafts = create<DraftsState>((set) => ({
  drafts: {},
  put: (key, draft) => set((state) => ({ drafts: { ...state.drafts, [key]: draft } })),
  drop: (key) =>
    set((state) => {
      const { [key]: _dropped, ...rest } = state.drafts;
      return { drafts: rest };
    }),
  clear: () => set({ drafts: {} }),
}));

/** Keys of all forms that keep what was typed. */
export const draftKeys = {
  newCustomer: 'customer:new',
  customer: (id: string) => `customer:${id}`,
  merge: (survivorId: string) => `merge:${survivorId}`,
  newPassport: (customerId: string) => `passport:new:${customerId}`,
  newFleet: (passportId: string) => `fleet:new:${passportId}`,
  link: (passportId: string) => `link:${passportId}`,
  linkMany: (fleetId: string) => `link-many:${fleetId}`,
  fleet: (id: string) => `fleet:${id}`,
} as const;
