import { create } from 'zustand';
import type { KeptDraft } from '../../shared/desk/draft.ts';
import { DRAFT_FORMS } from '../../shared/desk/draft-forms.ts';
import type { Instant } from '../../shared/domain/dates.ts';

type PerForm<T> = Readonly<Record<string, T>>;

interface Typed {
  readonly drafts: PerForm<object>;
  /** What a form began with, where it changes something that is there. */
  readonly starts: PerForm<object>;
  /** Refused command that a draft corrects: saving the draft settles it. */
  readonly corrects: PerForm<string>;
  /** When a draft was typed that an earlier run of the program left. */
  readonly restored: PerForm<Instant>;
}

interface DraftsState extends Typed {
  /** What earlier runs left is here. */
  readonly loaded: boolean;
  readonly put: (key: string, draft: object) => void;
  readonly begin: (key: string, start: object) => void;
  readonly correct: (key: string, draft: object, commandId: string) => void;
  readonly drop: (key: string) => void;
  readonly restore: (kept: readonly KeptDraft[]) => void;
  /** Leaves nothing in this window; what the desk keeps stays there. */
  readonly clear: () => void;
}

const NOTHING: Typed = { drafts: {}, starts: {}, corrects: {}, restored: {} };

function without<T>(all: PerForm<T>, key: string): PerForm<T> {
  const { [key]: _dropped, ...rest } = all;
  return rest;
}

function byKey<T>(kept: readonly KeptDraft[], read: (draft: KeptDraft) => T | null): PerForm<T> {
  return Object.fromEntries(
    kept.flatMap((draft) => {
      const value = read(draft);
      return value === null ? [] : [[draft.key, value]];
    }),
  );
}

/** What was typed and not yet saved, per form. `lib/keep-drafts.ts` keeps it at the desk, so that a restart costs nothing. */
export const useDrafts = create<DraftsState>((set) => ({
  ...NOTHING,
  loaded: false,
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
  begin: (key, start) => set(({ starts }) => ({ starts: { ...starts, [key]: start } })),
  correct: (key, draft, commandId) =>
    set(({ drafts, corrects }) => ({
      drafts: { ...drafts, [key]: draft },
      corrects: { ...corrects, [key]: commandId },
    })),
  drop: (key) =>
    set(({ drafts, starts, corrects, restored }) => ({
      drafts: without(drafts, key),
      starts: without(starts, key),
      corrects: without(corrects, key),
      restored: without(restored, key),
    })),
  restore: (kept) =>
    set({
      loaded: true,
      drafts: byKey(kept, ({ values }) => values),
      starts: byKey(kept, ({ start }) => start),
      corrects: byKey(kept, ({ corrects }) => corrects),
      restored: byKey(kept, ({ savedAt }) => savedAt),
    }),
  clear: () => set({ ...NOTHING, loaded: false }),
}));

/** Keys of all forms that keep what was typed; `main/services/keep-drafts.ts` knows where each stands. */
export const draftKeys = {
  newCustomer: DRAFT_FORMS.newCustomer,
  customer: (id: string) => `${DRAFT_FORMS.customer}:${id}`,
  merge: (survivorId: string) => `${DRAFT_FORMS.merge}:${survivorId}`,
  newPassport: (customerId: string) => `${DRAFT_FORMS.newPassport}:${customerId}`,
  newFleet: (passportId: string) => `${DRAFT_FORMS.newFleet}:${passportId}`,
  link: (passportId: string) => `${DRAFT_FORMS.link}:${passportId}`,
  linkMany: (fleetId: string) => `${DRAFT_FORMS.linkMany}:${fleetId}`,
  fleet: (id: string) => `${DRAFT_FORMS.fleet}:${id}`,
  appointment: (id: string) => `${DRAFT_FORMS.appointment}:${id}`,
  newContact: (ofId: string) => `${DRAFT_FORMS.newContact}:${ofId}`,
  contact: (id: string) => `${DRAFT_FORMS.contact}:${id}`,
} as const;
