import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { Desk } from '../../src/main/desk.ts';
import { openTable } from '../../src/main/files/open-table.ts';
import { tableSaver } from '../../src/main/files/table-saver.ts';
import { dispatch } from '../../src/main/ipc/dispatch.ts';
import { createHandlers, type HandlerDeps } from '../../src/main/ipc/handlers.ts';
import { PrintJobs } from '../../src/main/print/print-jobs.ts';
import { Importer } from '../../src/main/services/import/importer.ts';
import type { KeyStore } from '../../src/main/session/key-store.ts';
import type { Pause } from '../../src/main/sync/pause.ts';
import { FIRST_OVERVIEW } from '../../src/shared/desk/overview-choice.ts';
import { FIRST_UPDATE_STATE } from '../../src/shared/desk/update-state.ts';
import { ok } from '../../src/shared/domain/result.ts';
import type { ColumnMapping } from '../../src/shared/exchange/fields.ts';
import type { ChannelAnswer, ChannelInput, ChannelOutput } from '../../src/shared/ipc/channel.ts';
import type { ChannelName, Channels } from '../../src/shared/ipc/channels.ts';
import type { SessionState, SyncStatus } from '../../src/shared/ipc/views.ts';

/** A key ring that works, and can be told to forget. */
export function memoryKeyStore(): KeyStore & { forget(): void } {
  let mask = 0x5a;
  const flip = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ mask));
  return {
    available: () => true,
    wrap: (secret) => Buffer.concat([Buffer.from([mask]), flip(secret)]),
    unwrap: (wrapped) => {
      if (wrapped[0] !== mask) throw new Error('This key ring does not know the key');
      return flip(wrapped.subarray(1));
    },
    forget: () => {
      mask += 1;
    },
  };
}

export interface TestDeskOptions {
  readonly apiUrl: string;
  readonly folder?: string;
  readonly keyStore?: KeyStore;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly newId?: () => string;
  readonly newPause?: () => Pause;
  /** The file that the person picks to import. */
  readonly importFile?: () => string | null;
  /** Called at each event of the desk, before anybody who waits looks again. */
  readonly emitted?: () => void;
}

/** A desk without windows: the real core, called through the real channels. */
export interface TestDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly keyStore: KeyStore;
  readonly reports: readonly string[];
  call<N extends ChannelName>(name: N, input: ChannelInput<Channels[N]>): Promise<ChannelAnswer<Channels[N]>>;
  /** As `call`, for what must succeed. */
  get<N extends ChannelName>(name: N, input: ChannelInput<Channels[N]>): Promise<ChannelOutput<Channels[N]>>;
  /** Resolves when the state of the sync is as wanted; looks again at each event of the desk. */
  until(wanted: (status: SyncStatus) => boolean): Promise<SyncStatus>;
  /** Resolves when what the desk shows is as wanted; looks again at each event of the desk. */
  untilShown(wanted: () => Promise<boolean>): Promise<void>;
  /** Resolves when a window was told of a session as wanted. */
  untilTold(wanted: (session: SessionState) => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Node runs it as it is; the program has it built. */
const TABLE_PROGRAM = resolve(import.meta.dirname, '../../src/main/files/table-worker.ts');

const SETTINGS = {
  language: 'nl',
  colorScheme: 'auto',
  contrast: 'auto',
  columnWidths: {},
  lists: {},
  idleLockMinutes: 5,
  overview: FIRST_OVERVIEW,
  envelopeWindow: 'left',
} as const;

const unused: Omit<HandlerDeps, 'desk' | 'importer' | 'tables' | 'printing'> = {
  readSettings: () => SETTINGS,
  writeSettings: () => SETTINGS,
  copyText: () => undefined,
  showMenu: async () => null,
  links: { pending: () => null, settle: () => undefined },
  info: () => ({ version: 'test', electron: 'none', serviceUrl: '', dataFolder: '' }),
  saveReport: async () => ({ ok: true, value: null }),
  updates: {
    state: FIRST_UPDATE_STATE,
    check: async () => FIRST_UPDATE_STATE,
    install: async () => FIRST_UPDATE_STATE,
  },
};

export function startTestDesk(options: TestDeskOptions): TestDesk {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'desk-'));
  const keyStore = options.keyStore ?? memoryKeyStore();
  const events = new EventEmitter().setMaxListeners(0);
  const reports: string[] = [];
  const told: SessionState[] = [];
  const report = (event: string, codes: Readonly<Record<string, string>>) => {
    // Says more of the machine that runs the tests than of the desk.
    if (event === 'slow query') return;
    reports.push(`${event} ${JSON.stringify(codes)}`);
  };
  const desk = new Desk({
    folder,
    apiUrl: options.apiUrl,
    keyStore,
    deskName: 'Balie 1',
    newId: options.newId ?? uuidv7,
    // The shortest pause that the jitter allows, so that tests wait for little.
    random: options.random ?? (() => 0),
    emit: (name, payload) => {
      if (name === 'session.changed') told.push(payload as SessionState);
      options.emitted?.();
      if (name === 'session.changed' || name === 'data.changed') events.emit('changed');
      events.emit('something');
    },
    report,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.newPause === undefined ? {} : { newPause: options.newPause }),
  });
  desk.start();
  const tables = tableSaver({
    context: () => desk.context(),
    program: TABLE_PROGRAM,
    chooseFile: async (name) => join(folder, name),
  });
  const printing = new PrintJobs({
    source: {
      context: () => desk.context(),
      garageName: () => desk.session().garageName ?? '',
      updatedThrough: () => desk.sync().lastContactAt,
      loginUrl: new URL('/login', options.apiUrl).href,
      askCustomerData: (id) => desk.ask((api, token, signal) => api.customerData(token, id, signal)),
    },
    // The "PDF" is the page itself, so that a test can read what was made.
    press: { toPdf: async ({ page }) => Buffer.from(page), toPaper: async () => ok(null) },
    newId: options.newId ?? uuidv7,
    printers: async () => [],
    readPaper: () => ({}),
    writePaper: () => undefined,
    chooseFile: async (name) => join(folder, name),
    beginMail: async () => undefined,
    lost: () => undefined,
  });
  events.on('changed', () => printing.dropLost());
  const mappings = new Map<string, ColumnMapping>();
  const importer = new Importer({
    desk: () => desk.context(),
    chooseFile: async () => options.importFile?.() ?? null,
    readTable: (file, sheet, signal) => openTable(TABLE_PROGRAM, { file, sheet }, signal),
    recall: (layout) => mappings.get(layout) ?? null,
    remember: (layout, mapping) => mappings.set(layout, mapping),
    changed: () => events.emit('something'),
    report,
    unreadable: desk.state.unreadable,
  });
  const handlers = createHandlers({ desk, importer, tables, printing, ...unused });
  const call: TestDesk['call'] = async (name, input) =>
    (await dispatch(handlers, name, input, report, desk.state)) as ChannelAnswer<Channels[typeof name]>;
  const untilShown = async (wanted: () => Promise<boolean>) => {
    for (;;) {
      const next = once(events, 'something');
      if (await wanted()) return;
      await next;
    }
  };
  return {
    desk,
    folder,
    keyStore,
    reports,
    call,
    get: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name} answered ${answer.error.code}`);
      return answer.value as ChannelOutput<Channels[typeof name]>;
    },
    until: async (wanted) => {
      await untilShown(async () => wanted(desk.sync()));
      return desk.sync();
    },
    untilShown,
    untilTold: (wanted) => untilShown(async () => told.some(wanted)),
    stop: () => desk.stop(),
  };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
