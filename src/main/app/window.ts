import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { offerEditMenu } from './edit-menu.ts';
import { PAGE_ORIGIN } from './serve-page.ts';
import type { SettingsStore } from './settings.ts';
import { placeOnScreen } from './window-place.ts';
import { keepZoom } from './zoom.ts';

const DEFAULT_SIZE = { width: 1280, height: 800 };
const MIN_SIZE = { minWidth: 960, minHeight: 600 };
const SAVE_AFTER_MS = 400;

function rememberState(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (!window.isDestroyed())
      settings.write({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}

/** Opens the desk's window on our own page: sandboxed, without Node, at its remembered place. */
export function openWindow(settings: SettingsStore): BrowserWindow {
  const { window: state, zoom } = settings.read();
  const place = state && placeOnScreen(state, screen.getAllDisplays());
  const window = new BrowserWindow({
    ...(place ?? DEFAULT_SIZE),
    ...MIN_SIZE,
    title: 'iGarage Balie',
    backgroundColor: '#f4f6f9',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
      zoomFactor: zoom,
    },
  });
  if (state?.maximized) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberState(window, settings);
  keepZoom(window, settings);
  offerEditMenu(window, () => settings.read().language);
  void window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}
