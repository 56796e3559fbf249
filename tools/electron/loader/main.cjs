/* Starts the app folder named on the command line, as Electron's own default app does; the fallback build has none. */
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  console.error('Usage: electron [flags] APP_FOLDER [app flags]');
  process.exit(1);
}
const appFolder = resolve(folder);
const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
const name = manifest.productName ?? manifest.name;
app.setName(name);
app.setVersion(manifest.version);
app.setAppPath(appFolder);
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name));
process.defaultApp = true;
require(join(appFolder, manifest.main));
