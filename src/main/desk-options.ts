import type { EventName, Events } from '../shared/ipc/events.ts';
import type { KeyStore } from './session/key-store.ts';
import type { Credentials } from './session/sign-in.ts';
import type { Pause } from './sync/pause.ts';

/** What a desk is made with: where its files are, and everything about the world around it that tests put in place of it. */
export interface DeskOptions {
  readonly folder: string;
  readonly apiUrl: string;
  readonly keyStore: KeyStore;
  readonly deskName: string;
  /** Compiled SQLite addon for a runtime that the package's own do not fit. */
  readonly nativeBinding?: string | undefined;
  readonly prefill?: Credentials | null;
  readonly now?: () => Date;
  readonly newId: () => string;
  /** The sync begins when this resolves; at once by default. */
  readonly syncFrom?: Promise<void>;
  readonly random?: () => number;
  /** How the sync waits between two attempts; by the clock by default. */
  readonly newPause?: () => Pause;
  readonly emit: <N extends EventName>(name: N, payload: Events[N]) => void;
  /** Codes only, never personal data. */
  readonly report: (event: string, codes: Readonly<Record<string, string>>) => void;
}
