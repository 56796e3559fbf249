import type { Result } from '../../shared/domain/result.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { ChannelInput, ChannelOutput } from '../../shared/ipc/channel.ts';
import type { ChannelName, Channels } from '../../shared/ipc/channels.ts';
import type { IpcError } from '../../shared/ipc/error.ts';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

export type Input<N extends ChannelName> = ChannelInput<Channels[N]>;
export type Output<N extends ChannelName> = ChannelOutput<Channels[N]>;

/** An expected error on its way through react-query, which only knows thrown errors. */
export class ApiFailure extends Error {
  readonly error: IpcError;

  constructor(error: IpcError) {
    super(error.code);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

/** Asks the main process. A call that breaks down (a bug there) comes back as `internal_error`, never as a rejection. */
export async function callApi<N extends ChannelName>(name: N, input: Input<N>): Promise<Result<Output<N>, IpcError>> {
  try {
    return (await window.api.call(name, input)) as Result<Output<N>, IpcError>;
  } catch (cause) {
    console.error(`call ${name} failed`, cause);
    return { ok: false, error: { code: 'internal_error' } };
  }
}

let unlocked: Promise<void> | null = null;

/** Resolves when the desk is not locked (any more). Whoever waits waits for the same thing. */
function untilUnlocked(): Promise<void> {
  unlocked ??= lookUntilUnlocked().finally(() => {
    unlocked = null;
  });
  return unlocked;
}

function lookUntilUnlocked(): Promise<void> {
  return new Promise((resolve) => {
    const look = (deskLocked: boolean) => {
      if (deskLocked) return;
      end();
      resolve();
    };
    const end = window.api.on('session.changed', (session) => look(session.deskLocked));
    // It may have been opened just before this.
    void callApi('session.state', undefined).then((answer) => look(answer.ok && answer.value.deskLocked));
  });
}

/**
 * The value of a call, or a thrown `ApiFailure`: the shape a query function must have. `signal`: who asked no longer wants to
 * know, and it is not asked again.
 */
export async function fetchApi<N extends ChannelName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Output<N>> {
  const answer = await callApi(name, input);
  if (answer.ok) return answer.value;
  if (answer.error.code === 'desk_locked') {
    // A screen behind the lock goes on as it was, and has its answer as soon as somebody opens it.
    await untilUnlocked();
    signal?.throwIfAborted();
    return fetchApi(name, input, signal);
  }
  throw new ApiFailure(answer.error);
}

/** The expected error inside anything thrown; everything else is `internal_error`. */
export function errorOf(thrown: unknown): IpcError {
  return thrown instanceof ApiFailure ? thrown.error : { code: 'internal_error' };
}
