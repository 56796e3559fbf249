import { once } from 'node:events';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, type BrowserWindow, clipboard, dialog, type FileFilter, powerMonitor } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { DeskAction } from '../shared/desk/actions.ts';
import { ok } from '../shared/domain/result.ts';
import type { EventName } from '../shared/ipc/events.ts';
import type { SessionState } from '../shared/ipc/views.ts';
import { askForTable } from './app/ask-for-file.ts';
import { watchCrashes } from './app/crashes.ts';
import { diagnose } from './app/diagnose.ts';
import { electronKeyStore } from './app/electron-key-store.ts';
import type { Flags } from './app/flags.ts';
import { startIdleLock } from './app/idle-lock.ts';
import { importMappings } from './app/import-mappings.ts';
import type { LinkInbox } from './app/link-inbox.ts';
import { registerLinkScheme } from './app/link-scheme.ts';
import { createLog, type Log } from './app/log.ts';
import { beginMail } from './app/mail-program.ts';
import { setMenu } from './app/menu.ts';
import { listPrinters } from './app/printers.ts';
import { programUpdates } from './app/program-updates.ts';
import { showRowMenu } from './app/row-menu.ts';
import { PAGE_ORIGIN } from './app/serve-page.ts';
import type { SettingsStore } from './app/settings.ts';
import { StartError } from './app/start-error.ts';
import { supportReporter } from './app/support.ts';
import { changeZoom } from './app/zoom.ts';
import { Desk } from './desk.ts';
import { openTable } from './files/open-table.ts';
import { type TableSaver, tableSaver } from './files/table-saver.ts';
import { handleCalls } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import { busyPress } from './print/busy-press.ts';
import { PrintJobs } from './print/print-jobs.ts';
import { createPress, type Press } from './print/print-window.ts';
import { Importer } from './services/import/importer.ts';
import { isTyping } from './services/is-typing.ts';
import { isSending } from './sync/sync-status.ts';
import type { Updates } from './updates/updates.ts';

const DEMO_LOGIN = { email: 'demo@garage.example', password: 'demo-garage-1' };

/** From the first paint until the search box has the focus, with room for a slow computer. */
const FIRST_SCREEN_MS = 300;

export interface Wiring {
  readonly flags: Flags;
  readonly folder: string;
  readonly settings: SettingsStore;
  readonly window: BrowserWindow;
  readonly links: LinkInbox;
  /** The built thread that reads files. */
  readonly tableProgram: string;
}

const PDF = { name: 'PDF', extensions: ['pdf'] };
const JSON_FILE = { name: 'JSON', extensions: ['json'] };

async function askWhereToSave(window: BrowserWindow, suggestedName: string, type: FileFilter): Promise<string | null> {
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [type],
  });
  return choice.canceled ? null : choice.filePath;
}

/** The first screen comes first: the sync takes its code and its turn when that is there. */
async function firstScreen(window: BrowserWindow): Promise<void> {
  await once(window, 'ready-to-show');
  await setTimeout(FIRST_SCREEN_MS);
}

function createDesk({ flags, folder, window }: Wiring, log: Log, told: (name: EventName) => void): Desk {
  return new Desk({
    folder,
    apiUrl: flags.apiUrl,
    keyStore: electronKeyStore,
    deskName: hostname(),
    // An installed program loads no code that its environment names.
    nativeBinding: app.isPackaged ? undefined : process.env.BALIE_SQLITE_BINDING,
    prefill: flags.demo ? DEMO_LOGIN : null,
    newId: uuidv7,
    emit: (name, payload) => {
      if (window.isDestroyed()) return;
      window.webContents.send(name, payload);
      told(name);
    },
    report: (event, codes) => log.warn(event, codes),
    syncFrom: firstScreen(window),
  });
}

function mayWork({ phase, deskLocked }: SessionState): boolean {
  return phase === 'ready' && !deskLocked;
}

/** A desk that several people share locks itself when it is left, and with the computer. */
function lockWhenAlone(desk: Desk, settings: SettingsStore): void {
  const lock = () => desk.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  const stop = startIdleLock({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    minutes: () => settings.read().idleLockMinutes,
    lock,
  });
  app.on('before-quit', stop);
}

function printJobs({ flags, settings, window }: Wiring, desk: Desk, press: Press): PrintJobs {
  return new PrintJobs({
    source: {
      context: () => desk.context(),
      garageName: () => desk.session().garageName ?? '',
      updatedThrough: () => desk.sync().lastContactAt,
      loginUrl: new URL('/login', flags.apiUrl).href,
      askCustomerData: (id) => desk.ask((api, token, signal) => api.customerData(token, id, signal)),
    },
    press,
    newId: uuidv7,
    printers: () => listPrinters(window),
    readPaper: () => settings.read().paper,
    writePaper: (paper) => void settings.write({ paper }),
    chooseFile: (name, format) => askWhereToSave(window, name, format === 'pdf' ? PDF : JSON_FILE),
    beginMail,
    lost: (ids) => window.isDestroyed() || window.webContents.send('print.lost', { ids }),
  });
}

function createImporter({ window, settings, tableProgram }: Wiring, log: Log, desk: Desk): Importer {
  return new Importer({
    desk: () => desk.context(),
    chooseFile: () => askForTable(window, settings.read().language),
    readTable: (file, sheet, signal) => openTable(tableProgram, { file, sheet }, signal),
    ...importMappings(settings),
    changed: () => window.isDestroyed() || window.webContents.send('import.changed', null),
    report: (event, codes) => log.warn(event, codes),
    unreadable: desk.state.unreadable,
  });
}

const TABLE_FILES = { csv: { name: 'CSV', extensions: ['csv'] }, xlsx: { name: 'Excel', extensions: ['xlsx'] } };

function createTableSaver({ window, tableProgram }: Wiring, desk: Desk): TableSaver {
  return tableSaver({
    context: () => desk.context(),
    program: tableProgram,
    chooseFile: (name, format) => askWhereToSave(window, name, TABLE_FILES[format]),
  });
}

/** Else a file is being read or written, or somebody chooses what becomes of its rows. */
const WITHOUT_FILE: ReadonlySet<string> = new Set(['empty', 'done']);

function updatesOf({ window }: Wiring, log: Log, desk: Desk, importer: Importer, printing: () => boolean): Updates {
  return programUpdates(window, log, {
    typing: () => {
      const context = desk.context();
      return context.ok ? ok(isTyping(context.value)) : context;
    },
    printing,
    importing: () => !WITHOUT_FILE.has(importer.state().step),
    sending: () => isSending(desk.sync()),
  });
}

/** Second half of the composition root, loaded while the window is made. Throws `StartError`. */
export function wireDesk(wiring: Wiring): void {
  const { flags, folder, settings, window, links } = wiring;
  const log = createLog(folder);
  const desk = createDesk(wiring, log, (name) => {
    if (name === 'session.changed') {
      if (desk.session().phase === 'signed_out') importer.clear();
      if (!mayWork(desk.session())) printing.clear();
      showMenu();
    } else if (name === 'data.changed') printing.dropLost();
  });
  const importer = createImporter(wiring, log, desk);
  const press = busyPress(createPress());
  const updates = updatesOf(wiring, log, desk, importer, press.busy);
  const askWhere = (name: string) => askWhereToSave(window, name, JSON_FILE);
  const saveReport = supportReporter({ desk, folder, settings, update: () => updates.state, askWhere });
  const printing = printJobs(wiring, desk, press);
  const choose = (target: string) => window.webContents.send('menu.chosen', { target });
  const run = (action: DeskAction) => {
    if (action === 'syncNow') desk.wake();
    else if (action === 'lookForUpdate') {
      choose('/instellingen');
      void updates.check();
    } else if (action === 'diagnose') void diagnose(window, settings.read().language, saveReport);
    else changeZoom(window, settings, action);
  };
  const showMenu = () =>
    setMenu({ language: settings.read().language, signedIn: mayWork(desk.session()), choose, run });
  const handlers = createHandlers({
    desk,
    importer,
    tables: createTableSaver(wiring, desk),
    readSettings: settings.read,
    writeSettings: (changes) => {
      const written = settings.write(changes);
      showMenu();
      return written;
    },
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      serviceUrl: flags.apiUrl,
      dataFolder: folder,
    }),
    showMenu: (request) => showRowMenu(window, request),
    copyText: (text) => clipboard.writeText(text),
    links,
    printing,
    updates,
    saveReport,
  });
  const report = (event: string, codes: Readonly<Record<string, string>>) => log.warn(event, codes);
  handleCalls(handlers, { contents: () => window.webContents, origin: PAGE_ORIGIN }, report, desk.state);
  const started = desk.start();
  if (!started.ok) throw new StartError(started.error);
  showMenu();
  registerLinkScheme();
  links.onArrival(() => window.webContents.send('link.arrived', null));
  powerMonitor.on('resume', () => desk.wake());
  lockWhenAlone(desk, settings);
  watchCrashes(window, log, () => settings.read().language);
  app.on('window-all-closed', () => void desk.stop().finally(() => app.quit()));
  log.info('started', { version: app.getVersion() });
}
