import { useRef, useState } from 'react';
import type { Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';

export interface Submit {
  readonly busy: boolean;
  readonly error: IpcError | null;
  readonly clear: () => void;
  /** Runs one save at a time; a second press while it runs does nothing. */
  readonly run: <T>(
    save: () => Promise<Result<T, IpcError>>,
    done: (value: T) => void,
    refused?: (error: IpcError) => boolean,
  ) => Promise<void>;
}

/** Keeps the state of saving: busy, and the error when it has no field to stand at. */
export function useSubmit(): Submit {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  // A second Enter arrives before React has rendered the busy state.
  const running = useRef(false);

  const run: Submit['run'] = async (save, done, refused) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    const answer = await save();
    running.current = false;
    setBusy(false);
    if (answer.ok) done(answer.value);
    else if (!refused?.(answer.error)) setError(answer.error);
  };

  return { busy, error, clear: () => setError(null), run };
}
