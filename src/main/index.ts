import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { asksForDebugger, type Flags, readFlags } from './app/flags.ts';
import { createGate } from './app/gate.ts';
import { denyPermissions, guardContents } from './app/guard-contents.ts';
import { createLinkInbox } from './app/link-inbox.ts';
import { registerPageScheme, servePage } from './app/serve-page.ts';
import { openSettings } from './app/settings.ts';
import { checkSpelling } from './app/spelling.ts';
import { openWindow } from './app/window.ts';

registerPageScheme();
guardContents();

const flags = readFlags(process.argv);
if (!flags.ok) {
  console.error(flags.error);
  app.exit(2);
} else if (app.isPackaged && asksForDebugger(process.argv)) {
  console.error('iGarage Balie lets no debugger in.');
  app.exit(3);
} else {
  if (flags.value.userDataDir !== null) app.setPath('userData', flags.value.userDataDir);
  if (app.requestSingleInstanceLock()) start(flags.value);
  else app.quit();
}

/** Opens the window first; database and service follow while the system makes it. */
function start(startFlags: Flags): void {
  const folder = app.getPath('userData');
  let window: BrowserWindow | null = null;
  const links = createLinkInbox();
  const receive = (given: readonly string[]) => {
    links.receive(given);
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  links.receive(process.argv);
  app.on('second-instance', (_event, argv) => receive(argv));
  // macOS hands a link over in this way, also one that started the program.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive([url]);
  });
  void app.whenReady().then(() => {
    const settings = openSettings(folder);
    if (startFlags.lang !== null) settings.write({ language: startFlags.lang });
    denyPermissions();
    checkSpelling(startFlags.apiUrl);
    // The page is handed out when its calls can be answered.
    const wired = createGate();
    servePage(join(import.meta.dirname, '../renderer'), wired.opened);
    const opened = openWindow(settings);
    window = opened;
    const tableProgram = join(import.meta.dirname, 'table-worker.cjs');
    import('./wire.ts')
      .then(({ wireDesk }) => wireDesk({ flags: startFlags, folder, settings, window: opened, links, tableProgram }))
      .then(wired.open, async (error: unknown) => {
        const { sayCannotStart } = await import('./app/start-trouble.ts');
        sayCannotStart(error, folder);
      });
  });
}
