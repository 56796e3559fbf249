import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { RunningDesk } from './fixtures/desk.ts';
import { test } from './fixtures/test.ts';
import type { Workplace } from './fixtures/workplace.ts';
import { DeskPages } from './pages/desk-pages.ts';

/** A holder in the demo garage with an activated AutoPaspoort and no fleet account of her own. */
const NEW_PLATE = 'XK-482-T';
const CUSTOMER = { firstName: 'Fatima', lastName: 'Proefrijder', email: 'fatima@proefrijder.example' };
const FLEET = { name: 'Proefrijder Zorg', managerName: 'Fatima Proefrijder', email: 'wagenpark@proefrijder.example' };

async function signedIn(
  workplace: Workplace,
  name: string,
  apiUrl: string,
): Promise<RunningDesk & { pages: DeskPages }> {
  const desk = await workplace.startDesk(name, apiUrl, ['--demo']);
  const pages = new DeskPages(desk.page);
  await pages.logIn();
  return { ...desk, pages };
}

/** The file dialog belongs to the system; its answer is given beforehand. */
async function answerSaveDialog(desk: RunningDesk, filePath: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

function mailsTo(folder: string, address: string): readonly string[] {
  const mailFolder = join(folder, 'central', 'mail');
  if (!existsSync(mailFolder)) return [];
  return readdirSync(mailFolder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(mailFolder, name), 'utf8'))
    .filter((mail) => new RegExp(`^To:.*${address}`, 'im').test(mail));
}

describe('the main job of the manual', () => {
  test('is done without a network, and arrives once at the service and at a second desk when it is back', async ({
    workplace,
  }) => {
    const central = await workplace.startCentral();
    const desk = await signedIn(workplace, 'balie-1', central.url);
    const other = await signedIn(workplace, 'balie-2', central.url);
    const { pages } = desk;
    await central.stop();

    await pages.createCustomer(CUSTOMER);
    await pages.issuePassport({ plate: NEW_PLATE.toLowerCase(), make: 'KIA', model: 'CEED', fleet: 'Haverkamp' });
    await pages.card(NEW_PLATE).getByText('wacht op verzending').first().waitFor();
    await pages.card(NEW_PLATE).getByText('Haverkamp').first().waitFor();

    const manager = await pages.openFirstActivatedHolder();
    await pages.createFleet(manager.plate, FLEET);
    await pages.link(manager.plate, FLEET.name);
    await pages.card(manager.plate).getByText(FLEET.name).first().waitFor();

    const pdf = join(workplace.folder, 'overzicht.pdf');
    await answerSaveDialog(desk, pdf);
    await pages.savePdf(FLEET.name);
    expect(pdfText(pdf)).toContain(manager.plate);
    expect(pdfText(pdf)).toContain('nog niet verzonden');

    expect(mailsTo(workplace.folder, FLEET.email)).toHaveLength(0);
    await workplace.startCentral({ port: central.port });
    await pages.untilAllSent();
    await other.pages.openCustomer(NEW_PLATE.replaceAll('-', ''), `${CUSTOMER.firstName} ${CUSTOMER.lastName}`);
    await other.pages.card(NEW_PLATE).getByText('Haverkamp').first().waitFor();
    await other.pages.goTo('Wagenpark klanten');
    await other.page.getByText(FLEET.name).first().waitFor();
    expect(mailsTo(workplace.folder, FLEET.email)).toHaveLength(1);
  });

  test('survives a power cut between the command and the sync: nothing lost, nothing twice', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await signedIn(workplace, 'balie', central.url);
    await central.stop();
    await desk.pages.createCustomer(CUSTOMER);
    await desk.kill();

    const again = await workplace.startDesk('balie', central.url, ['--demo']);
    const pages = new DeskPages(again.page);
    await pages.openCustomer('proefrijder', `${CUSTOMER.firstName} ${CUSTOMER.lastName}`);
    await pages.page.getByText('1 wijziging wacht op verzending').first().waitFor();
    await workplace.startCentral({ port: central.port });
    await pages.untilAllSent();
    await pages.goTo('Klanten');
    await pages.page
      .getByRole('textbox', { name: 'Zoek klant' })
      .or(pages.page.getByRole('searchbox', { name: 'Zoek klant' }))
      .fill('proefrijder');
    await pages.page.getByText('1 klant gevonden').first().waitFor();
  });

  test('is on the screen of a colleague within two seconds of its arrival', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await signedIn(workplace, 'balie-1', central.url);
    const other = await signedIn(workplace, 'balie-2', central.url);
    await desk.pages.createCustomer(CUSTOMER);
    await desk.pages.untilAllSent();
    await other.page.getByRole('combobox', { name: 'Zoeken' }).fill('proefrijder');
    await other.page.getByRole('option', { name: /Fatima Proefrijder/ }).waitFor({ timeout: 2_000 });
  });
});
