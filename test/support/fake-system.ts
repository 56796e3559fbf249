import { afterUpdateEvent, type UpdateState } from '../../src/shared/desk/update-state.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { ChannelInput, ChannelOutput } from '../../src/shared/ipc/channel.ts';
import type { ChannelName, Channels } from '../../src/shared/ipc/channels.ts';
import type { DeskView, RetentionView } from '../../src/shared/ipc/desk-views.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import { fakeId } from './fake-data.ts';
import type { FakeWorld } from './fake-world.ts';

type Calls<N extends ChannelName> = {
  readonly [K in N]: (input: ChannelInput<Channels[K]>) => Result<ChannelOutput<Channels[K]>, IpcError>;
};

const CURRENT = '0.1.0';

/** What the system around the program does for it. */
export function fakeSystem(world: FakeWorld): Calls<Extract<ChannelName, `app.${string}`>> {
  return {
    'app.menu': ({ items }) => {
      world.menu = items;
      return ok({ chosen: world.chooses });
    },
    'app.copy': ({ text }) => {
      world.clipboard = text;
      return ok(null);
    },
    'app.info': () =>
      ok({
        version: CURRENT,
        electron: '45.4.1',
        serviceUrl: 'https://api.igarage.example',
        dataFolder: 'C:\\Users\\balie\\AppData\\Roaming\\iGarage Balie',
      }),
  };
}

/** Of the garage's login. */
export const PASSWORD = 'demo-garage-1';

const NOT_CLOSED = { closedAt: null, closedBy: null, closedFrom: null };

/** Three desks, of which the last was closed. */
export function fakeDesks(): Calls<Extract<ChannelName, `desks.${string}`>> {
  let desks: readonly DeskView[] = [
    { id: fakeId(8, 0), name: 'BALIE-VOOR', own: true, lastSeenAt: '2026-11-24T08:58:00.000Z', ...NOT_CLOSED },
    { id: fakeId(8, 1), name: 'BALIE-WERKPLAATS', own: false, lastSeenAt: '2026-11-23T16:30:00.000Z', ...NOT_CLOSED },
    {
      id: fakeId(8, 2),
      name: 'LAPTOP-OUD',
      own: false,
      lastSeenAt: null,
      closedAt: '2026-10-02T07:00:00.000Z',
      closedBy: null,
      closedFrom: null,
    },
  ];
  return {
    'desks.list': () => ok(desks),
    'desks.close': ({ id, password }) => {
      if (password !== PASSWORD) return err({ code: 'password_wrong' as const });
      const closed = { closedAt: '2026-11-24T09:00:00.000Z', closedBy: 'Sanne de Boer', closedFrom: 'BALIE-VOOR' };
      desks = desks.map((desk) => (desk.id === id ? { ...desk, ...closed } : desk));
      return ok(desks);
    },
  };
}

/** Nobody chose another time than the one a garage begins with. */
export function fakeRetention(): Calls<Extract<ChannelName, `retention.${string}`>> {
  let set: RetentionView = { months: 36, setBy: null, setAt: null };
  return {
    'retention.get': () => ok(set),
    'retention.set': ({ months, password }) => {
      if (password !== PASSWORD) return err({ code: 'password_wrong' as const });
      set = { months, setBy: 'Sanne de Boer', setAt: '2026-11-24T09:00:00.000Z' };
      return ok(set);
    },
  };
}

/** A program whose feed has nothing newer; what is ready can be put in. */
export function fakeUpdates(
  first: UpdateState,
  tell: (state: UpdateState) => void,
): Calls<Extract<ChannelName, `updates.${string}`>> {
  let state = first;
  const become = (next: UpdateState) => {
    state = next;
    tell(state);
    return ok(state);
  };
  return {
    'updates.state': () => ok(state),
    'updates.check': () => {
      const looking = afterUpdateEvent(state, { kind: 'look' }, CURRENT);
      return become(afterUpdateEvent(looking, { kind: 'nothing', at: '2026-11-24T09:00:00.000Z' }, CURRENT));
    },
    'updates.install': () => become(afterUpdateEvent(state, { kind: 'install', busy: null }, CURRENT)),
  };
}
