import { ok } from '../../shared/domain/result.ts';
import type { ChannelParsed } from '../../shared/ipc/channel.ts';
import type { Channels } from '../../shared/ipc/channels.ts';
import type { AppInfo, Settings } from '../../shared/ipc/views.ts';
import type { Handlers } from './handler-types.ts';

/** What the program and the system around it do for the window. */
export interface SystemDeps {
  readonly readSettings: () => Settings;
  readonly writeSettings: (changes: Partial<Settings>) => Settings;
  readonly info: () => AppInfo;
  readonly showMenu: (request: ChannelParsed<Channels['app.menu']>) => Promise<string | null>;
  readonly copyText: (text: string) => void;
  readonly links: { readonly pending: () => string | null; readonly settle: () => void };
}

type SystemChannel = Extract<keyof Handlers, `settings.${string}` | `app.${string}` | `links.${string}`>;

export function systemHandlers(deps: SystemDeps): Pick<Handlers, SystemChannel> {
  const { readSettings, writeSettings, info, showMenu, copyText, links } = deps;
  return {
    'settings.get': () => ok(readSettings()),
    'settings.set': (changes) =>
      ok(writeSettings(Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)))),
    'app.info': () => ok(info()),
    'app.menu': async (request) => ok({ chosen: await showMenu(request) }),
    'app.copy': ({ text }) => {
      copyText(text);
      return ok(null);
    },
    'links.pending': () => ok({ customerId: links.pending() }),
    'links.settle': () => {
      links.settle();
      return ok(null);
    },
  };
}
