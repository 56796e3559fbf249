import type { BrowserWindow } from 'electron';
import type { SettingsStore } from './settings.ts';
import { nextZoom, type ZoomChange } from './zoom-steps.ts';

/** Makes everything in the window bigger or smaller, and remembers it. */
export function changeZoom(window: BrowserWindow, settings: SettingsStore, change: ZoomChange): void {
  const zoom = nextZoom(settings.read().zoom, change);
  settings.write({ zoom });
  window.webContents.setZoomFactor(zoom);
}

/** The remembered zoom at each load, and Ctrl with the wheel of the mouse. */
export function keepZoom(window: BrowserWindow, settings: SettingsStore): void {
  const { webContents } = window;
  // Chromium keeps a zoom of its own per address, which is another one after the settings were changed elsewhere.
  webContents.on('did-finish-load', () => webContents.setZoomFactor(settings.read().zoom));
  webContents.on('zoom-changed', (_event, direction) =>
    changeZoom(window, settings, direction === 'in' ? 'zoomIn' : 'zoomOut'),
  );
}
