import { startDesk } from '../e2e/fixtures/desk.ts';
import { DeskPages } from '../e2e/pages/desk-pages.ts';

const FIRST_SYNC_WITHIN_MS = 300_000;

/** Logs a real desk in and waits for its first sync, so that later starts open straight on Start. */
export async function signInFolder(dataFolder: string, apiUrl: string): Promise<void> {
  const desk = await startDesk('prepare', { dataFolder, apiUrl, flags: ['--demo'] });
  desk.page.setDefaultTimeout(FIRST_SYNC_WITHIN_MS);
  const pages = new DeskPages(desk.page);
  await pages.logIn();
  await pages.untilAllSent();
  await desk.close();
}
