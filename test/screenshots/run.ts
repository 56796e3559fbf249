import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningDesk, startDesk } from '../e2e/fixtures/desk.ts';
import { DeskPages } from '../e2e/pages/desk-pages.ts';
import { startCentralProcess } from '../support/central-process.ts';

/** Pictures that the README shows; every other one goes to `test-results/screens`, to be looked at and thrown away. */
const README_IMAGES: Readonly<Record<string, string>> = {
  start: 'docs/images/start.png',
  klantprofiel: 'docs/images/klantprofiel.png',
  wagenpark: 'docs/images/wagenpark.png',
};
const RESULTS = 'test-results/screens';
const SIZES = [
  [1280, 720],
  [1920, 1080],
] as const;

async function setContentSize(desk: RunningDesk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await desk.page.waitForFunction((wanted) => innerWidth === wanted, width);
}

async function takeAll(desk: RunningDesk, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await setContentSize(desk, width, height);
    await desk.page.screenshot({ path: join(RESULTS, `${name}-${width}.png`) });
    const readmeImage = README_IMAGES[name];
    if (readmeImage && width === SIZES[0][0]) await desk.page.screenshot({ path: readmeImage });
  }
}

async function walk(desk: RunningDesk, pages: DeskPages, shot: (name: string) => Promise<void>): Promise<void> {
  await shot('inloggen');
  await pages.logIn();
  await pages.untilAllSent();
  await shot('start');
  await pages.page.getByRole('combobox', { name: 'Zoeken' }).fill('van de');
  await pages.page.getByRole('option').nth(3).waitFor();
  await shot('start-zoeken');
  await pages.page.keyboard.press('Escape');
  for (const screen of [
    'Klanten',
    'Wagenpark klanten',
    'AutoPaspoorten',
    'Onderhoud',
    'Synchronisatie',
    'Instellingen',
  ]) {
    await pages.goTo(screen);
    await shot(screen.toLowerCase().replace(' ', '-'));
  }
  const holder = await pages.openFirstActivatedHolder();
  await shot('klantprofiel');
  await pages.button('Aanmaken Fleet Account', pages.card(holder.plate)).click();
  await shot('klantprofiel-fleet-account');
  await pages.openIssueForm();
  await pages.button('Aanmaken AutoPaspoort', desk.page.locator('form')).click();
  await shot('aanmaken-autopaspoort');
  await pages.openFleet('Haverkamp Groen');
  await shot('wagenpark');
}

const folder = mkdtempSync(join(tmpdir(), 'screens-'));
mkdirSync(RESULTS, { recursive: true });
const central = await startCentralProcess({ dataFolder: join(folder, 'central') });
const desk = await startDesk('desk', { dataFolder: join(folder, 'desk'), apiUrl: central.url, flags: ['--demo'] });
await walk(desk, new DeskPages(desk.page), (name) => takeAll(desk, name));
await desk.close();
await central.stop();
rmSync(folder, { recursive: true });
console.log(`Pictures are in ${RESULTS}; those of the README in docs/images.`);
process.exit(0);
