import type { z } from 'zod';
import { applyChanges } from '../../src/shared/commands/apply-changes.ts';
import type { CommandType } from '../../src/shared/commands/registry.ts';
import type { KeptDraft } from '../../src/shared/desk/draft.ts';
import { FIRST_UPDATE_STATE, type UpdateState } from '../../src/shared/desk/update-state.ts';
import { customerName } from '../../src/shared/domain/customer.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { StaffMember } from '../../src/shared/domain/staff.ts';
import type { Bridge } from '../../src/shared/ipc/bridge.ts';
import type { Channel, ChannelInput, ChannelOutput } from '../../src/shared/ipc/channel.ts';
import { type ChannelName, type Channels, channels } from '../../src/shared/ipc/channels.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { EventName, Events } from '../../src/shared/ipc/events.ts';
import type { PrinterView } from '../../src/shared/ipc/print-views.ts';
import type { SessionState, Settings, SyncStatus } from '../../src/shared/ipc/views.ts';
import { fakeAppointmentCalls } from './fake-appointments.ts';
import { fakeAway } from './fake-away.ts';
import { fakeContacts } from './fake-contacts.ts';
import { type ContentOptions, lengthen, spoiltAnswer } from './fake-contents.ts';
import { fakeDeactivation } from './fake-deactivation.ts';
import { fakeDrafts } from './fake-drafts.ts';
import { duplicates } from './fake-duplicates.ts';
import { FIRST_SETTINGS, firstSession, quietSync } from './fake-first-state.ts';
import { fakeImport } from './fake-import.ts';
import { fakeLinkMany } from './fake-link-many.ts';
import { ordered, page } from './fake-lists.ts';
import { fakePrint } from './fake-print.ts';
import { fakePrivacy } from './fake-privacy.ts';
import { fakeRegistry } from './fake-registry.ts';
import { fakeStaff } from './fake-staff.ts';
import { fakeDesks, fakeRetention, fakeSystem, fakeUpdates, PASSWORD } from './fake-system.ts';
import { timeline } from './fake-timeline.ts';
import * as views from './fake-views.ts';
import { fakeWork, fakeWorkCounts } from './fake-work.ts';
import { FakeWorld } from './fake-world.ts';

type Answer<N extends ChannelName> = Result<ChannelOutput<Channels[N]>, IpcError>;
type Handlers = { readonly [N in ChannelName]: (input: ChannelInput<Channels[N]>) => Answer<N> | Promise<Answer<N>> };

export interface FakeOptions extends ContentOptions {
  readonly customers?: number;
  readonly session?: Partial<SessionState>;
  readonly sync?: Partial<SyncStatus>;
  /** People who share the desk; the PIN of each is 2580. */
  readonly staff?: readonly StaffMember[];
  readonly settings?: Partial<Settings>;
  readonly printers?: readonly PrinterView[];
  readonly update?: UpdateState;
  /** What an earlier run of the program left unsaved. */
  readonly drafts?: readonly KeptDraft[];
}

export interface FakeDesk {
  readonly bridge: Bridge;
  readonly world: FakeWorld;
  readonly emit: <N extends EventName>(name: N, payload: Events[N]) => void;
  /** Makes the next call of a channel answer an error. */
  readonly failNext: (name: ChannelName, error: IpcError) => void;
  readonly setSync: (change: Partial<SyncStatus>) => void;
  readonly setSession: (change: Partial<SessionState>) => void;
  /** The import that runs comes to its end. */
  readonly finishImport: (instead?: object) => void;
  /** The service refused so many rows of an import. */
  readonly refuseImport: (count: number) => void;
  /** Another program asks for a customer. */
  readonly askFor: (customerId: string) => void;
}

const missing = err({ code: 'not_found' as const });
const present = <T>(value: T | null | undefined): Result<T, IpcError> => (value == null ? missing : ok(value));

/** A bridge with a garage in memory behind it, for developing and testing screens in a plain browser. */
export function createFakeDesk(options: FakeOptions = {}): FakeDesk {
  const world = new FakeWorld(options.customers ?? 120);
  if (options.long) lengthen(world);
  const listeners: { [N in EventName]: Set<(payload: Events[N]) => void> } = {
    'data.changed': new Set(),
    'sync.changed': new Set(),
    'session.changed': new Set(),
    'link.arrived': new Set(),
    'print.lost': new Set(),
    'import.changed': new Set(),
    'update.changed': new Set(),
    'menu.chosen': new Set(),
  };
  const failures = new Map<ChannelName, IpcError>();
  let settings: Settings = { ...FIRST_SETTINGS, ...options.settings };
  let link: string | null = null;
  let session: SessionState = { ...firstSession(options.staff), ...options.session };
  let sync: SyncStatus = { ...quietSync(), ...options.sync };

  const emit: FakeDesk['emit'] = (name, payload) => {
    for (const listener of listeners[name]) listener(payload);
  };
  const importing = fakeImport(
    () => emit('import.changed', null),
    () => count(),
  );
  const setSync: FakeDesk['setSync'] = (change) => {
    sync = { ...sync, ...change };
    emit('sync.changed', sync);
  };
  const setSession: FakeDesk['setSession'] = (change) => {
    session = { ...session, ...change };
    emit('session.changed', session);
  };
  const count = () => {
    const waiting = world.outbox.filter((row) => row.state !== 'refused');
    const attention = world.outbox.length - waiting.length;
    setSync({ waiting: waiting.length, attention, oldestWaitingAt: waiting[0]?.at ?? null });
    emit('data.changed', {
      topics: ['customers', 'passports', 'fleets', 'contacts', 'maintenance', 'appointments', 'timeline', 'outbox'],
    });
    return ok(null);
  };
  const settled = (commandId: string, askAgain = false) => {
    const index = world.outbox.findIndex((row) => row.commandId === commandId);
    const row = world.outbox[index];
    const again = row && askAgain ? [{ ...row, commandId: newId(), state: 'waiting' as const, refusal: null }] : [];
    if (row) world.outbox.splice(index, 1, ...again);
    return count();
  };
  const write = <T extends { id: string }>(
    type: CommandType,
    payload: Record<string, unknown>,
    subject: string,
    customerId: string | null,
    answer: T,
  ) => {
    const done = world.run(type, payload, subject, customerId);
    if (done.ok) count();
    return done.ok ? ok(answer) : done;
  };
  const newId = () => crypto.randomUUID();
  const holderOf = (passportId: string) => world.rows.passports.find((row) => row.id === passportId)?.holderId ?? null;

  const handlers: Handlers = {
    'session.state': () => ok(session),
    'session.settleRecovery': () => {
      setSession({ recovery: null });
      return ok(session);
    },
    'session.login': async ({ password, acceptKeyInFile }) => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      if (session.keyRingMissing && !acceptKeyInFile) return err({ code: 'key_ring_missing' });
      if (password !== PASSWORD) return err({ code: 'login_failed' });
      setSession({ phase: 'ready', notice: null });
      return ok(session);
    },
    'session.logout': ({ discardUnsent }) => {
      if (sync.waiting + sync.attention > 0 && !discardUnsent) return err({ code: 'unsent_changes' });
      setSession({ phase: 'signed_out' });
      return ok(session);
    },
    ...fakeStaff(options.staff ?? [], { session: () => session, setSession }),
    ...fakeDrafts(options.drafts ?? []),
    'home.overview': () => ok(views.overview(world)),
    'search.find': ({ query, limit = 8 }) => {
      const text = query.trim();
      const rows = world.rows.customers.flatMap((customer) => views.customerRow(world, customer, text) ?? []);
      const recent = world.opened.flatMap((id) => rows.find((row) => row.id === id) ?? []);
      const found = text === '' ? recent : rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
      const named = world.rows.fleets.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
      const fleets = text.length < 2 ? [] : named.slice(0, 3).map((fleet) => views.fleetRow(world, fleet));
      return ok({ query: text, customers: found.slice(0, limit), hasMore: found.length > limit, fleets });
    },
    'customers.opened': ({ id }) => {
      world.opened = [id, ...world.opened.filter((other) => other !== id)];
      return ok(null);
    },
    'customers.list': (input) => {
      const rows = world.rows.customers.flatMap(
        (customer) => views.customerRow(world, customer, input.query ?? '') ?? [],
      );
      rows.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
      return ok(page(ordered(rows, input, world.today), input));
    },
    'customers.profile': ({ id }) => present(views.profile(world, id)),
    'customers.timeline': ({ id, ...input }) => ok({ ...page(timeline(world, id), input), total: null }),
    'customers.duplicates': (typed) => ok(duplicates(world, typed)),
    'customers.create': (details) => {
      const customerId = newId();
      return write('customer.create', { customerId, details }, customerName({ ...details }), customerId, {
        id: customerId,
      });
    },
    'customers.merge': ({ survivorId, goneId, chosen }) => {
      const [survivor, gone] = [survivorId, goneId].map((id) => world.rows.customers.find((row) => row.id === id));
      if (!survivor || !gone) return missing;
      const { id: _id, ...seen } = gone;
      const subject = `${customerName(gone)} → ${customerName(survivor)}`;
      const payload = { survivorId, goneId, chosen, base: {}, seen, seenBase: {} };
      return write('customer.merge', payload, subject, survivorId, { id: survivorId });
    },
    'customers.update': ({ id, changes }) => {
      const before = world.rows.customers.find((row) => row.id === id);
      if (!before) return missing;
      const subject = customerName(applyChanges(before, changes));
      return write('customer.update', { customerId: id, changes, base: {} }, subject, id, { id });
    },
    ...fakePrivacy(world, write, options),
    ...fakeAway(world, () => emit('data.changed', { topics: ['customers'] })),
    ...fakeContacts(world, (type, payload, subject, of, id) => write(type, payload, subject, of, { id })),
    'passports.list': (input) => {
      const wanted = (input.query ?? '').toLowerCase();
      const rows = world.rows.passports.map((row) => views.plateRow(world, row));
      const found = rows.filter((row) =>
        `${row.plate} ${row.makeModel} ${row.holderName}`.toLowerCase().includes(wanted.replaceAll('-', '')),
      );
      return ok(page(ordered(found, input, world.today), input));
    },
    'passports.issue': ({ holderId, role, email, vehicle, fleetId }) => {
      const id = newId();
      const payload = { passportId: id, vehicleId: newId(), vehicle, holderId, role, email, fleetId };
      return write('passport.issue', payload, vehicle.plate, holderId, { id });
    },
    'passports.invite': ({ id }) => write('passport.invite', { passportId: id }, 'Uitnodiging', holderOf(id), { id }),
    'passports.link': ({ id, fleetId }) =>
      write('passport.link', { passportId: id, fleetId, base: {} }, 'Koppeling', holderOf(id), { id }),
    'passports.unlink': ({ id, fleetId }) =>
      write('passport.unlink', { passportId: id, fleetId, base: {} }, 'Koppeling', holderOf(id), { id }),
    ...fakeLinkMany(world, (type, payload, id) => write(type, payload, 'Koppeling', holderOf(id), { id })),
    'passports.lookup': ({ plate }) => {
      const vehicle = world.rows.vehicles.find((row) => row.plate === plate) ?? null;
      const passport = vehicle ? world.rows.passports.find((row) => row.vehicleId === vehicle.id) : undefined;
      return ok({ vehicle, passport: passport ? { id: passport.id, customerId: passport.holderId } : null });
    },
    'vehicles.registry': ({ plate }) => ok(fakeRegistry(world, plate)),
    'vehicles.update': ({ id, changes }) => {
      const vehicle = world.rows.vehicles.find((row) => row.id === id);
      if (!vehicle) return missing;
      return write('vehicle.update', { vehicleId: id, changes, base: {} }, vehicle.plate, null, { id });
    },
    'work.list': (input) => ok(page(fakeWork(world, input), input)),
    'work.counts': (input) => ok(fakeWorkCounts(world, input)),
    'fleets.list': (input) => {
      const wanted = (input.query ?? '').toLowerCase();
      const rows = world.rows.fleets.map((row) => views.fleetRow(world, row));
      const found = rows.filter((row) =>
        `${row.name} ${row.customerName} ${row.managerName}`.toLowerCase().includes(wanted),
      );
      return ok(page(ordered(found, input, world.today), input));
    },
    'fleets.suggest': ({ text }) =>
      ok(
        world.rows.fleets
          .filter(({ name, state }) => state === 'active' && name.toLowerCase().includes(text.toLowerCase()))
          .slice(0, 10),
      ),
    'fleets.detail': ({ id }) => {
      const fleet = world.rows.fleets.find((row) => row.id === id);
      if (!fleet) return missing;
      const row = views.fleetRow(world, fleet);
      return ok({
        fleet,
        customerName: row.customerName,
        plateCount: row.plates,
        transferCount: row.transfers,
        waiting: row.waiting,
      });
    },
    'fleets.plates': ({ id, ...input }) => {
      const wanted = (input.query ?? '').toLowerCase();
      const rows = world.rows.passports.filter((row) => row.fleetId === id).map((row) => views.plateRow(world, row));
      const found = rows.filter((row) =>
        `${row.plate} ${row.holderName}`.toLowerCase().includes(wanted.replaceAll('-', '')),
      );
      return ok(page(ordered(found, input, world.today), input));
    },
    'fleets.checkEmail': ({ email, fleetId }) => {
      const used = world.rows.passports.some((row) => row.email === email);
      const other = world.rows.fleets.some((row) => row.email === email && row.id !== fleetId);
      return ok({ refusal: used || other ? ('email_in_use' as const) : null });
    },
    'fleets.create': ({ customerId, managerPassportId, details }) => {
      const fleetId = newId();
      return write('fleet.create', { fleetId, customerId, managerPassportId, details }, details.name, customerId, {
        id: fleetId,
      });
    },
    'fleets.update': ({ id, changes }) => {
      const fleet = world.rows.fleets.find((row) => row.id === id);
      if (!fleet) return missing;
      const payload = { fleetId: id, managerPassportId: fleet.managerPassportId, changes, base: {} };
      return write('fleet.update', payload, fleet.name, fleet.customerId, { id });
    },
    ...fakeDeactivation(world, (type, payload, fleet) =>
      write(type, payload, fleet.name, fleet.customerId, { id: fleet.id }),
    ),
    'fleets.handOver': ({ id }) => {
      const fleet = world.rows.fleets.find((row) => row.id === id);
      if (!fleet) return missing;
      const { name: fleetName, managerName, email } = fleet;
      const validUntil = `${world.today}T12:00:00.000Z`;
      return ok({ fleetName, managerName, email, temporaryPassword: 'K7QM-2XPA-9RTW-HC4N', validUntil });
    },
    ...fakePrint(options.printers ?? [{ name: 'balie', label: 'Printer balie' }]),
    ...fakeAppointmentCalls(world, write),
    ...importing.handlers,
    'export.save': ({ what, format }) => ok({ savedTo: `Documenten/${what}.${format}` }),
    'fleets.saveTable': ({ format }) => ok({ savedTo: `Documenten/wagenpark.${format}` }),
    'sync.status': () => ok(sync),
    'sync.outbox': () => ok(world.outbox),
    'sync.history': () => ok(views.history(world)),
    'sync.saveReport': () => ok({ savedTo: 'C:\\Users\\balie\\Documents\\rapport.json' }),
    'sync.now': () => ok(sync),
    'sync.discard': ({ commandId }) => settled(commandId),
    'sync.settleConflict': ({ commandId, choice }) => settled(commandId, choice === 'mine'),
    'settings.get': () => ok(settings),
    'settings.set': (change) => {
      settings = { ...settings, ...(change as Partial<Settings>) };
      return ok(settings);
    },
    ...fakeSystem(world),
    ...fakeDesks(),
    ...fakeRetention(),
    ...fakeUpdates(options.update ?? FIRST_UPDATE_STATE, (state) => emit('update.changed', state)),
    'links.pending': () => ok({ customerId: link }),
    'links.settle': () => {
      link = null;
      return ok(null);
    },
  };

  const bridge: Bridge = {
    call: async (name, input) => {
      const failure = failures.get(name);
      failures.delete(name);
      if (failure) return err(failure) as never;
      const spoilt = spoiltAnswer(options, name);
      if (spoilt) return spoilt as never;
      const channel: Channel<z.ZodType, unknown> = channels[name];
      if (session.deskLocked && channel.whileLocked !== true) return err({ code: 'desk_locked' }) as never;
      // Through JSON, as over the real bridge: nothing is shared with the window.
      const answer = await handlers[name](structuredClone(input) as never);
      return structuredClone(answer) as never;
    },
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
  };
  const askFor = (customerId: string) => {
    link = customerId;
    emit('link.arrived', null);
  };
  const failNext: FakeDesk['failNext'] = (name, error) => failures.set(name, error);
  return { bridge, world, emit, failNext, setSync, setSession, askFor, ...importing.steering };
}
