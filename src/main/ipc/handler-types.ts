import type { ChannelAnswer, ChannelParsed } from '../../shared/ipc/channel.ts';
import type { ChannelName, Channels } from '../../shared/ipc/channels.ts';

/** One handler per channel of the map; a channel without one does not compile. */
export type Handlers = {
  readonly [N in ChannelName]: (
    input: ChannelParsed<Channels[N]>,
  ) => ChannelAnswer<Channels[N]> | Promise<ChannelAnswer<Channels[N]>>;
};
