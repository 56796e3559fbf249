import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '../support/fake-data.ts';
import { type OpenOptions, type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = () => page.getByRole('dialog');
const calls = (): Promise<readonly { readonly name: string; readonly input: { readonly choice?: unknown } }[]> =>
  page.evaluate('window.calls');

/** Every call that the page makes from now on, in `window.calls`; the ids of the documents made, in `window.made`. */
const RECORD = `(() => {
  window.calls = [];
  window.made = [];
  const call = fake.bridge.call.bind(fake.bridge);
  fake.bridge.call = async (name, input) => {
    window.calls.push({ name, input });
    const answer = await call(name, input);
    if (name === 'print.prepare' && answer.ok) window.made.push(answer.value.id);
    return answer;
  };
})()`;

async function openOverview(options: OpenOptions = {}): Promise<void> {
  page = await screens.open({ path: `/wagenparken/${fakeId(5, 1)}`, ...options });
  await page.evaluate(RECORD);
  await button('Overzicht als PDF').click();
  await page.getByRole('article', { name: 'Pagina 1 van 2' }).waitFor();
}

/** Whether anything dark was drawn on the first page. */
function isDrawn(): boolean {
  const canvas = document.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value, index) => index % 4 === 0 && value < 80 && pixels[index + 3] === 255) ?? false;
}

const madeTimes = (times: number) =>
  page.waitForFunction(
    (wanted) =>
      (Reflect.get(window, 'calls') as { name: string }[]).filter(({ name }) => name === 'print.prepare').length ===
      wanted,
    times,
  );

describe('a document before it is printed', () => {
  it('is drawn in the program, page by page, with its text for who hears it', async () => {
    await openOverview();
    await page.waitForFunction(isDrawn);
    await page.getByRole('article', { name: 'Pagina 1 van 2' }).getByText('overview 1').waitFor({ state: 'attached' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });

  it('is made again when another order or other columns are chosen, and remembers them', async () => {
    await openOverview();
    await preview().getByLabel('Groeperen').selectOption('Per maand van de APK');
    await preview().getByLabel('Merk').uncheck();
    await madeTimes(3);
    await page.waitForFunction(isDrawn);
    const made = (await calls()).filter(({ name }) => name === 'print.prepare');
    expect(made.at(-1)?.input.choice).toMatchObject({ group: 'apkMonth', sort: 'plate' });
    expect(JSON.stringify(made.at(-1)?.input.choice)).not.toContain('"make"');
    await page.keyboard.press('Escape');
    await button('Overzicht als PDF').click();
    await preview().getByLabel('Groeperen').waitFor();
    expect(await preview().getByLabel('Groeperen').inputValue()).toBe('apkMonth');
    expect(await preview().getByLabel('Merk').isChecked()).toBe(false);
  });

  it('goes to the printer, in as many copies and sides as chosen, and the next time so again', async () => {
    await openOverview();
    await preview().getByLabel('Aantal exemplaren').fill('3');
    await preview().getByLabel('Zijden').selectOption('Tweezijdig, lange kant');
    await preview().getByLabel('In kleur').uncheck();
    await button('Afdrukken').click();
    await page.getByText('Het document is naar de printer gestuurd.').waitFor();
    const printed = (await calls()).find(({ name }) => name === 'print.paper');
    expect(printed?.input.choice).toEqual({ printer: 'balie', copies: 3, duplex: 'longEdge', colour: false });
    await page.keyboard.press('Escape');
    await button('Overzicht als PDF').click();
    await preview().getByLabel('Aantal exemplaren').waitFor();
    expect(await preview().getByLabel('Aantal exemplaren').inputValue()).toBe('3');
  });

  it('stays when printing fails, which says why and what to do', async () => {
    await openOverview();
    await page.evaluate("fake.failNext('print.paper', { code: 'printer_missing' })");
    await button('Afdrukken').click();
    await page.getByText('De printer is niet gevonden.').waitFor();
    await page.getByRole('article', { name: 'Pagina 1 van 2' }).waitFor();
    await button('Afdrukken').click();
    await page.getByText('Het document is naar de printer gestuurd.').waitFor();
  });

  it('says that there is no printer, and can be saved or mailed all the same', async () => {
    await openOverview({ printers: [] });
    await page.getByText('Op deze computer is geen printer gevonden.').waitFor();
    expect(await button('Afdrukken').isDisabled()).toBe(true);
    await button('Bewaren en e-mail openen').click();
    await page.getByText(/^Bewaard als .* Sleep dat bestand in de e-mail/).waitFor();
  });

  it('says so when it cannot be made', async () => {
    page = await screens.open({ path: `/wagenparken/${fakeId(5, 1)}` });
    await page.evaluate("fake.failNext('print.prepare', { code: 'fleet_not_found' })");
    await button('Overzicht als PDF').click();
    await page.getByText('Dit wagenpark is er niet (meer).').waitFor();
  });

  it('names the customers who get no letter', async () => {
    page = await screens.open({ path: '/autopaspoorten' });
    await page.getByLabel('APK').first().selectOption({ index: 3 });
    await button('Herinneringsbrieven').click();
    await page.getByText('1 klant krijgt geen brief: het adres is niet volledig.').waitFor();
    await page.getByText('Bram de Wit').waitFor();
  });

  it('is of the worklist of Onderhoud as it is filtered, or of the cars selected in it', async () => {
    page = await screens.open({ path: '/onderhoud' });
    await page.evaluate(RECORD);
    await page.getByRole('button', { name: /binnen 30 dagen$/ }).click();
    await page.getByRole('combobox', { name: 'Werk' }).selectOption('Alleen APK');
    await button('Werklijst').click();
    await page.getByRole('article', { name: 'Pagina 1 van 2' }).waitFor();
    const asked = (await calls()).findLast(({ name }) => name === 'print.prepare')?.input;
    const filter = { due: 'in30', work: 'apk', fleet: null };
    expect(asked).toMatchObject({ kind: 'worklist', cars: { list: 'work', query: '', ids: null, filter } });
    await page.keyboard.press('Escape');
    await page.locator('[data-index="0"] a').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 rijen geselecteerd').waitFor();
    await button('Herinneringsbrieven van 2 geselecteerde auto’s').click();
    await preview().getByLabel('Venster van de envelop').selectOption('Rechts');
    await expect
      .poll(async () => (await calls()).findLast(({ name }) => name === 'print.prepare')?.input)
      .toMatchObject({ kind: 'reminders', window: 'right', cars: { ids: [expect.any(String), expect.any(String)] } });
    await page.keyboard.press('Escape');
    await button('Herinneringsbrieven').click();
    await expect.poll(() => preview().getByLabel('Venster van de envelop').inputValue()).toBe('right');
  });

  it.each([
    { when: 'the desk is locked', session: { deskLocked: true }, shown: 'Balie vergrendeld' },
    { when: 'somebody signed out', session: { phase: 'signed_out' }, shown: 'Inloggen' },
    { when: 'the garage closed the desk', session: { phase: 'signed_out', notice: 'desk_revoked' }, shown: 'Inloggen' },
  ])('lies over nothing once $when', async ({ session, shown }) => {
    await openOverview({ staff: [{ id: fakeId(9, 0), name: 'Sanne de Vries' }] });
    await page.evaluate(`fake.setSession(${JSON.stringify(session)})`);
    await page.getByRole('heading', { name: shown }).waitFor();
    await preview().waitFor({ state: 'detached' });
    // Nor may it come back with the next person.
    await page.evaluate("fake.setSession({ phase: 'ready', deskLocked: false, notice: null })");
    await page.getByRole('navigation').first().waitFor();
    expect(await preview().count()).toBe(0);
  });

  it('lets no search lie over the login', async () => {
    page = await screens.open({});
    await page.keyboard.press('Control+k');
    await preview().waitFor();
    await page.evaluate("fake.setSession({ phase: 'signed_out' })");
    await page.getByRole('heading', { name: 'Inloggen' }).waitFor();
    await preview().waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is gone, with a sentence why, when the garage may no longer see a car in it', async () => {
    await openOverview();
    await page.evaluate("fake.emit('print.lost', { ids: window.made })");
    await preview().getByText('in dit document is er niet meer. Het document is weggegooid.').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await preview().getByRole('button', { name: 'Afdrukken' }).count()).toBe(0);
  });
});
