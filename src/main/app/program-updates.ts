import { app, type BrowserWindow } from 'electron';
import type { HeldBecause } from '../../shared/desk/update-state.ts';
import type { Outcome } from '../services/context.ts';
import { type UpdateEngine, updateEngine } from '../updates/update-engine.ts';
import { Updates } from '../updates/updates.ts';
import { whyNoUpdates } from '../updates/who-updates.ts';
import type { Log } from './log.ts';

/** What could be cut off: each answers whether it is under way. */
export interface Underway {
  /** Answers an error for a desk that is locked, behind which something may have been typed. */
  readonly typing: () => Outcome<boolean>;
  readonly printing: () => boolean;
  readonly importing: () => boolean;
  readonly sending: () => boolean;
}

function busyWith({ typing, printing, importing, sending }: Underway): HeldBecause | 'locked' | null {
  const typed = typing();
  if (!typed.ok && typed.error.code === 'desk_locked') return 'locked';
  if (typed.ok && typed.value) return 'unsaved';
  if (printing()) return 'printing';
  if (importing()) return 'importing';
  return sending() ? 'sending' : null;
}

/** Loading it takes 48 ms, which the first screen does not wait for. */
async function loadEngine(): Promise<UpdateEngine> {
  const { autoUpdater } = await import('electron-updater');
  return updateEngine(autoUpdater);
}

/** Looks after newer versions of this program until it ends. */
export function programUpdates(window: BrowserWindow, log: Log, underway: Underway): Updates {
  let engine: Promise<UpdateEngine> | undefined;
  const { platform, execPath, env } = process;
  const updates = new Updates({
    engine: () => {
      engine ??= loadEngine();
      return engine;
    },
    off: whyNoUpdates({ platform, program: execPath, env, isPackaged: app.isPackaged }),
    current: app.getVersion(),
    busy: () => busyWith(underway),
    changed: (state) => {
      if (!window.isDestroyed()) window.webContents.send('update.changed', state);
    },
    report: (event, codes) => log.warn(event, codes),
    now: () => new Date(),
    random: Math.random,
  });
  updates.start();
  app.on('before-quit', () => updates.stop());
  return updates;
}
