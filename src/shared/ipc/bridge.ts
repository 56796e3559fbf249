import type { ChannelAnswer, ChannelInput } from './channel.ts';
import type { ChannelName, Channels } from './channels.ts';
import type { EventName, Events } from './events.ts';

/** What the preload script puts on `window.api`; nothing else crosses the bridge. */
export interface Bridge {
  /** Asks the main process; never rejects for an expected error. */
  call<N extends ChannelName>(name: N, input: ChannelInput<Channels[N]>): Promise<ChannelAnswer<Channels[N]>>;
  /** Listens to an event; the answer ends the subscription. */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
}
