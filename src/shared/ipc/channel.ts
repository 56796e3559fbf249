import type { z } from 'zod';
import type { Result } from '../domain/result.ts';
import type { IpcError } from './error.ts';

/** One call from a window to the main process: its input is parsed by the schema there, its output is only typed. */
export interface Channel<I extends z.ZodType, O> {
  readonly input: I;
  /** Carries the output type; never set. */
  readonly output?: O;
  /** Answered while the desk is locked; every other channel is not. */
  readonly whileLocked?: true;
}

/** Declares a channel: `channel<Output>()(inputSchema)`. */
export function channel<O>() {
  return <I extends z.ZodType>(input: I, flags: { readonly whileLocked?: true } = {}): Channel<I, O> => ({
    input,
    ...flags,
  });
}

export type ChannelInput<C> = C extends Channel<infer I, unknown> ? z.input<I> : never;
export type ChannelParsed<C> = C extends Channel<infer I, unknown> ? z.output<I> : never;
export type ChannelOutput<C> = C extends Channel<z.ZodType, infer O> ? O : never;
export type ChannelAnswer<C> = Result<ChannelOutput<C>, IpcError>;
