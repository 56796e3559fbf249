import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { readFlags } from './app/flags.ts';
import { denyPermissions, guardContents } from './app/guard-contents.ts';
import { createLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { registerPageScheme, servePage } from './app/serve-page.ts';
import { openSettings } from './app/settings.ts';
import { openWindow } from './app/window.ts';

registerPageScheme();
guardContents();

const flags = readFlags(process.argv);
if (!flags.ok) {
  console.error(flags.error);
  app.exit(2);
} else {
  const dataFolder = flags.value.userDataDir ?? app.getPath('userData');
  app.setPath('userData', dataFolder);
  if (app.requestSingleInstanceLock()) start(dataFolder);
  else app.quit();
}

function start(dataFolder: string): void {
  const log = createLog(dataFolder);
  const settings = openSettings(dataFolder);
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    denyPermissions();
    servePage(join(import.meta.dirname, '../renderer'));
    window = openWindow(settings);
    setMenu(settings.read().language, (target) => window?.webContents.send('menu.chosen', { target }));
    log.info('started', { version: app.getVersion() });
  });
}
