import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from './log.ts';

const RELOAD_AGAIN_AFTER_MS = 60_000;

const ENDED = {
  nl: {
    title: 'iGarage Balie moet opnieuw starten',
    text: 'Er ging iets mis. Wat je had opgeslagen is veilig. Start iGarage Balie opnieuw. Blijft het zo, bel dan 0900-4427243.',
  },
  en: {
    title: 'iGarage Balie has to start again',
    text: 'Something went wrong. What you had saved is safe. Start iGarage Balie again. If it stays like this, call 0900-4427243.',
  },
};

/**
 * What to do when a part of the program ends unexpectedly. Only the reason is written down: no dump of the memory is made, which
 * would hold customer data in clear. The page comes back with what was typed; once a minute at most, so that it is no loop.
 */
export function watchCrashes(window: BrowserWindow, log: Log, language: () => 'nl' | 'en'): void {
  let reloadedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page gone', { reason, exitCode });
    if (reason === 'clean-exit') return;
    if (Date.now() - reloadedAt < RELOAD_AGAIN_AFTER_MS) return endWithWord(language());
    reloadedAt = Date.now();
    window.webContents.reload();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.error('helper gone', { type, reason, exitCode }),
  );
  process.on('unhandledRejection', (error) =>
    log.error('unhandled rejection', { error: error instanceof Error ? error.name : 'unknown' }),
  );
  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error: error.name });
    endWithWord(language());
  });
}

/** Nobody is left with an empty window. */
function endWithWord(language: 'nl' | 'en'): void {
  const { title, text } = ENDED[language];
  dialog.showErrorBox(title, text);
  app.exit(1);
}
