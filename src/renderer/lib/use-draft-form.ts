import { useCallback, useRef, useState } from 'react';
import type { IpcError } from '../../shared/ipc/error.ts';
import { useDrafts } from '../stores/drafts.ts';
import { afterPress } from './after-press.ts';
import type { Problem, Problems } from './problems.ts';

export interface DraftForm<T extends object> {
  readonly values: T;
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void;
  readonly patch: (values: Partial<T>) => void;
  /** Problems to show now: of fields that were left, or of all after a try to save. */
  readonly problems: Problems<T>;
  readonly leave: (field: keyof T) => void;
  /** Shows all problems, moves to the first one, and says whether there are none. */
  readonly check: () => boolean;
  /** Puts an answered error at its field; `false` when it belongs to no field of this form. */
  readonly refuse: (error: IpcError) => boolean;
  /** Forgets what was typed. */
  readonly discard: () => void;
  /** Something was typed and not saved. */
  readonly dirty: boolean;
  readonly formRef: React.RefObject<HTMLFormElement | null>;
}

/** A form whose values live in the drafts store: leaving the screen and coming back keeps what was typed. */
export function useDraftForm<T extends object>(
  key: string,
  initial: T,
  validate: (values: T) => Problems<T>,
): DraftForm<T> {
  const draft = useDrafts((state) => state.drafts[key]) as Partial<T> | undefined;
  const put = useDrafts((state) => state.put);
  const drop = useDrafts((state) => state.drop);
  const [touched, setTouched] = useState<ReadonlySet<keyof T>>(new Set());
  const [answered, setAnswered] = useState<Problems<T>>({});
  const formRef = useRef<HTMLFormElement | null>(null);
  // A draft made elsewhere (a refused change to correct) may hold some fields only.
  const values = draft ? fitting(initial, draft) : initial;

  const patch = (part: Partial<T>) => {
    // The store, not this render, holds the latest values: two changes in one event must not lose the first.
    put(key, { ...fitting(initial, useDrafts.getState().drafts[key] ?? {}), ...part });
    setAnswered((before) => withoutKeys(before, Object.keys(part)));
  };

  const found = validate(values);
  const shown = { ...pickTouched(found, touched), ...answered } as Problems<T>;

  return {
    values,
    set: (field, value) => patch({ [field]: value } as unknown as Partial<T>),
    patch,
    problems: shown,
    leave: (field) => afterPress(() => setTouched((before) => new Set(before).add(field))),
    check: () => {
      setTouched(new Set(Object.keys(values) as (keyof T)[]));
      const fine = Object.keys(found).length === 0;
      if (!fine) focusFirstProblem(formRef.current);
      return fine;
    },
    refuse: (error) => {
      if (error.field === undefined || !(error.field in values)) return false;
      setAnswered({ [error.field]: `errors.${error.code}.text` satisfies Problem } as Problems<T>);
      focusFirstProblem(formRef.current);
      return true;
    },
    discard: useCallback(() => {
      drop(key);
      setTouched(new Set());
      setAnswered({});
    }, [drop, key]),
    dirty: draft !== undefined,
    formRef,
  };
}

/** The draft over what the form begins with. A field that another version of the program kept in another way is left out. */
function fitting<T extends object>(initial: T, draft: Partial<T>): T {
  const fields = Object.entries(initial).map(([field, value]) => {
    const typed: unknown = draft[field as keyof T];
    return [field, typed !== undefined && typeof typed === typeof value ? typed : value];
  });
  return Object.fromEntries(fields) as T;
}

function pickTouched<T>(problems: Problems<T>, touched: ReadonlySet<keyof T>): Problems<T> {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => touched.has(field as keyof T))) as Problems<T>;
}

function withoutKeys<T>(problems: Problems<T>, keys: readonly string[]): Problems<T> {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !keys.includes(field))) as Problems<T>;
}

/** Waits for the render that marks the fields, then moves there. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
