import { app, dialog } from 'electron';
import { createLog } from './log.ts';
import { StartError } from './start-error.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  disk_full: 'De schijf van deze computer is vol. Maak ruimte vrij en start iGarage Balie opnieuw.',
  disk_read_only:
    'iGarage Balie mag niet schrijven in de map met gegevens. Controleer de rechten van die map en start opnieuw.',
};

const OTHER = 'Er ging iets mis bij het starten. Start de computer opnieuw. Blijft het zo, bel dan 0900-4427243.';

/** Says in a sentence why the program cannot start, and ends it: without its data folder there is no screen to show. */
export function sayCannotStart(error: unknown, dataFolder: string): void {
  const code = error instanceof StartError ? error.code : 'bug';
  createLog(dataFolder).error('cannot start', { code, error: error instanceof Error ? error.name : 'unknown' });
  dialog.showErrorBox('iGarage Balie kan niet starten', SENTENCES[code] ?? OTHER);
  app.exit(1);
}
