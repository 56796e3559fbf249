import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, net, powerMonitor } from 'electron';
import { uuidv7 } from 'uuidv7';
import { electronKeyStore } from './app/electron-key-store.ts';
import { type Flags, readFlags } from './app/flags.ts';
import { denyPermissions, guardContents } from './app/guard-contents.ts';
import { createLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { PAGE_ORIGIN, registerPageScheme, servePage } from './app/serve-page.ts';
import { openSettings } from './app/settings.ts';
import { openWindow } from './app/window.ts';
import { Desk } from './desk.ts';
import { handleCalls } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import { fleetPdfSaver } from './print/fleet-pdf-saver.ts';

const DEMO_LOGIN = { email: 'demo@garage.example', password: 'demo-garage-1' };

registerPageScheme();
guardContents();

const flags = readFlags(process.argv);
if (!flags.ok) {
  console.error(flags.error);
  app.exit(2);
} else {
  if (flags.value.userDataDir !== null) app.setPath('userData', flags.value.userDataDir);
  if (app.requestSingleInstanceLock()) start(flags.value);
  else app.quit();
}

function start({ apiUrl, lang, demo }: Flags): void {
  const folder = app.getPath('userData');
  const log = createLog(folder);
  const settings = openSettings(folder);
  if (lang !== null) settings.write({ language: lang });
  let window: BrowserWindow | null = null;

  const desk = new Desk({
    folder,
    apiUrl,
    keyStore: electronKeyStore,
    deskName: hostname(),
    nativeBinding: process.env.BALIE_SQLITE_BINDING,
    prefill: demo ? DEMO_LOGIN : null,
    newId: uuidv7,
    emit: (name, payload) => window?.webContents.send(name, payload),
    report: (event, codes) => log.warn(event, codes),
  });
  const showMenu = () =>
    setMenu(settings.read().language, (target) => window?.webContents.send('menu.chosen', { target }));
  const handlers = createHandlers({
    desk,
    readSettings: settings.read,
    writeSettings: (changes) => {
      const written = settings.write(changes);
      showMenu();
      return written;
    },
    info: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      serviceUrl: apiUrl,
      dataFolder: folder,
    }),
    saveFleetPdf: fleetPdfSaver(desk, (name) => askWhereToSave(window, name)),
  });

  void app.whenReady().then(() => {
    denyPermissions();
    servePage(join(import.meta.dirname, '../renderer'));
    handleCalls(handlers, { contents: () => window?.webContents, origin: PAGE_ORIGIN }, (event, codes) =>
      log.warn(event, codes),
    );
    // The window loads its page while the database opens.
    window = openWindow(settings);
    desk.start();
    showMenu();
    powerMonitor.on('resume', () => desk.wake());
    log.info('started', { version: app.getVersion(), online: net.isOnline() });
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => void desk.stop().finally(() => app.quit()));
}

async function askWhereToSave(window: BrowserWindow | null, suggestedName: string): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const choice = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return choice.canceled ? null : choice.filePath;
}
