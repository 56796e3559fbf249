import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { PAGE_ORIGIN } from './serve-page.ts';
import type { SettingsStore, WindowState } from './settings.ts';

const DEFAULT_SIZE = { width: 1280, height: 800 };
const MIN_SIZE = { minWidth: 960, minHeight: 600 };
const SAVE_AFTER_MS = 400;

/** A place remembered from a screen that is no longer connected would put the window out of sight. */
function visiblePlace(state: WindowState): { x: number; y: number } | null {
  if (state.x === undefined || state.y === undefined) return null;
  const { x, y } = state;
  const onScreen = screen.getAllDisplays().some(({ workArea }) => {
    const right = workArea.x + workArea.width;
    const bottom = workArea.y + workArea.height;
    return x + 80 > workArea.x && x + 80 < right && y >= workArea.y && y + 40 < bottom;
  });
  return onScreen ? { x, y } : null;
}

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
  const { window: state } = settings.read();
  const place = state ? visiblePlace(state) : null;
  const window = new BrowserWindow({
    ...(state ? { width: state.width, height: state.height } : DEFAULT_SIZE),
    ...(place ?? {}),
    ...MIN_SIZE,
    title: 'iGarage Balie',
    backgroundColor: '#f4f6f9',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state?.maximized) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberState(window, settings);
  void window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}
