import { app, Menu } from 'electron';
import { type MenuOptions, menuTemplate } from './menu-template.ts';

/** Sets the application menu; call again when the language or the session changes. */
export function setMenu(options: Omit<MenuOptions, 'mac'>): void {
  app.setAboutPanelOptions({ applicationName: 'iGarage Balie', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...options, mac: process.platform === 'darwin' })));
}
