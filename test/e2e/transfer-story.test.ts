import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compactPlate } from '../../src/shared/domain/plate.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { filesBelow } from '../support/written-bytes.ts';
import type { RunningDesk } from './fixtures/desk.ts';
import { useGarageDay } from './fixtures/garage-day.ts';
import { DemoPeople } from './pages/demo-people.ts';
import { DeskPages } from './pages/desk-pages.ts';
import { PortalPages, startBrowser } from './pages/portal-pages.ts';

const OWN = 'een eigen wachtwoord';
const FLEET = { name: 'Kraanvogel Verhuur', managerName: 'Ilse Kraanvogel', email: 'vloot@kraanvogel.example' };
const DRIVER = { firstName: 'Zwaan', lastName: 'Verdwijnveen', email: 'zwaan@thuis.example' };
const DRIVER_NAME = `${DRIVER.firstName} ${DRIVER.lastName}`;
const CAR = { plate: 'V-713-ZQ', make: 'VERDWIJNMERK', model: 'ZELDZAAM', email: 'zwaan.autopaspoort@werk.example' };
const RECEIVER = { name: 'Noortje Nieuwbezit', email: 'noortje@nieuwbezit.example' };

/** What of the car and of whoever holds it now must be nowhere at a desk. The garage's customer stays, with the own address. */
const TRACES = [
  CAR.plate,
  compactPlate(CAR.plate),
  CAR.make,
  CAR.model,
  CAR.email,
  RECEIVER.name,
  RECEIVER.email,
  'Nieuwbezit',
] as const;

/** Both ways in which Chromium and SQLite write a text. */
const writings = (text: string) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];

/** The story of the manual from the first click to the car that is gone, at two desks and on the pages. */
describe('a car that is handed over, from the account to the last byte', () => {
  const day = useGarageDay();
  let browser: Browser;
  let manager: PortalPages;
  let driver: PortalPages;
  let receiver: PortalPages;
  let line: FaultProxy;
  let second: RunningDesk;
  const startSecond = async () => {
    second = await day().workplace.startDesk('balie-2', line.url, ['--demo']);
    return new DeskPages(second.page);
  };
  beforeAll(async () => {
    browser = await startBrowser();
    line = await new FaultProxy(day().url).start();
    manager = await PortalPages.open(browser, day().url);
    driver = await PortalPages.open(browser, day().url, { width: 360 });
    receiver = await PortalPages.open(browser, day().url, { width: 360, colorScheme: 'dark' });
  });
  afterAll(async () => {
    await browser?.close();
    await line?.stop();
  });

  const mailText = async (address: string) => {
    await expect.poll(() => day().mailsTo(address)).not.toEqual([]);
    return (await day().mailsTo(address)).at(-1)?.text ?? '';
  };
  const linkTo = async (address: string, path: string) =>
    new RegExp(`${day().url}(/${path}/\\S+)`).exec(await mailText(address))?.[1] ?? '';
  /** Traces that somebody with the computer and its key could still read, with the file that holds each. */
  const tracesAt = (name: string) => {
    const folder = join(day().workplace.folder, name);
    const keyStore = { available: () => false, wrap: (key: Buffer) => key, unwrap: (key: Buffer) => key };
    const parts = filesBelow(folder).map((file) => [file, readFileSync(file)] as const);
    const all = [...parts, ['desk.db, decrypted', decryptedBytes({ folder, keyStore })] as const];
    return TRACES.flatMap((trace) =>
      all.flatMap(([file, bytes]) =>
        writings(trace).some((written) => bytes.includes(written)) ? [`${trace} in ${file}`] : [],
      ),
    );
  };

  it('the garage opens the fleet account, and gives a car of it an AutoPaspoort', async () => {
    const { pages, desk } = day();
    const owner = await new DemoPeople(desk.page).next('free activated');
    await pages.openCustomer(owner.plate, owner.name);
    await pages.createFleet(owner.plate, FLEET);
    await pages.createCustomer(DRIVER);
    await pages.issuePassport({ ...CAR, fleet: FLEET.name });
    await pages.untilAllSent();
  });

  it('the manager logs in with the mail, and the driver activates with the invitation', async () => {
    const password = /Tijdelijk wachtwoord: (\S+)/.exec(await mailText(FLEET.email))?.[1] ?? '';
    await manager.logIn(FLEET.email, password);
    await manager.choosePassword(OWN);
    await manager.row(CAR.plate).waitFor();
    await driver.goTo(await linkTo(CAR.email, 'activeren'));
    await driver.button('AutoPaspoort activeren').click();
    await driver.choosePassword(OWN);
    await driver.page.getByText(CAR.plate).first().waitFor();
  });

  it('a second desk has the car too, and then loses its line and is closed', async () => {
    const pages = await startSecond();
    await pages.logIn();
    await pages.openCustomer(CAR.plate, DRIVER_NAME);
    await pages.card(CAR.plate).waitFor();
    await pages.untilAllSent();
    line.cutOff();
    await second.close();
    expect(tracesAt('balie-2')).not.toEqual([]);
  });

  it('the manager offers the car, and the new driver accepts', async () => {
    await manager.fillInOffer(CAR.plate, RECEIVER);
    await manager.button('Overdragen').click();
    await manager.page.getByText(`Aangeboden aan ${RECEIVER.name} (`).waitFor();
    await receiver.goTo(await linkTo(RECEIVER.email, 'overdracht'));
    await receiver.button('Accepteren').click();
    await receiver.choosePassword(OWN);
    await receiver.page.getByText(CAR.plate).first().waitFor();
    await driver.goTo('/mijn');
    await driver.page.getByText('Er staat geen AutoPaspoort op dit e-mailadres.').waitFor();
  });

  it('the car is gone at the desk that was there, to the last byte', async () => {
    const { pages } = day();
    await pages.page.getByRole('heading', { name: DRIVER_NAME, level: 1 }).waitFor();
    await pages.card(CAR.plate).waitFor({ state: 'detached' });
    await expect.poll(() => tracesAt('balie'), { timeout: 30_000 }).toEqual([]);
  });

  it('the desk that was away still shows the car without a line, and forgets it when the line is back', async () => {
    const pages = await startSecond();
    await pages.openCustomer(CAR.plate, DRIVER_NAME);
    await pages.card(CAR.plate).waitFor();
    line.plan = () => null;
    await pages.card(CAR.plate).waitFor({ state: 'detached', timeout: 90_000 });
    await expect.poll(() => tracesAt('balie-2'), { timeout: 30_000 }).toEqual([]);
  });

  it('and nothing of it is left when both are closed', async () => {
    await day().desk.close();
    await second.close();
    expect([...tracesAt('balie'), ...tracesAt('balie-2')]).toEqual([]);
  });
});
