import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesk } from '../e2e/fixtures/desk.ts';
import { DeskPages } from '../e2e/pages/desk-pages.ts';
import { startCentralProcess } from '../support/central-process.ts';

/** The pictures of the README: the real desk with the demo garage. */
export async function takeReadmeImages(folder: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'screens-'));
  const central = await startCentralProcess({ dataFolder: join(data, 'central') });
  const desk = await startDesk('desk', { dataFolder: join(data, 'desk'), apiUrl: central.url, flags: ['--demo'] });
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  const pages = new DeskPages(desk.page);
  const shot = (name: string) => desk.page.screenshot({ path: join(folder, `${name}.png`) });
  await pages.logIn();
  await pages.untilAllSent();
  await shot('start');
  await pages.openFirstActivatedHolder();
  await shot('klantprofiel');
  await pages.openFleet('Haverkamp Groen');
  await shot('wagenpark');
  await desk.close();
  await central.stop();
  rmSync(data, { recursive: true });
}
