import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { RunningDesk } from './fixtures/desk.ts';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

const NOWHERE = 'http://127.0.0.1:9';

interface Item {
  readonly label: string;
  readonly keys: string | null;
  readonly enabled: boolean;
}

/** The items of one menu as a person sees them. */
function itemsOf({ app }: RunningDesk, menu: string): Promise<readonly Item[]> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.find(({ label }) => label === wanted)?.submenu?.items ?? [];
    return items
      .filter(({ type, visible }) => type !== 'separator' && visible)
      .map(({ label, accelerator, enabled }) => ({ label, keys: accelerator ?? null, enabled }));
  }, menu);
}

function choose({ app }: RunningDesk, menu: string, label: string): Promise<void> {
  return app.evaluate(
    ({ Menu, BrowserWindow }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.find((item) => item.label === wanted.menu)?.submenu?.items;
      items?.find((item) => item.label === wanted.label)?.click({}, BrowserWindow.getAllWindows()[0]);
    },
    { menu, label },
  );
}

const zoomOf = ({ app }: RunningDesk) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());

describe('the menu of the program', () => {
  test('speaks Dutch, and leaves out what needs a login until there is one', async ({ workplace }) => {
    const central = await workplace.startCentral();
    const desk = await workplace.startDesk('balie', central.url, ['--demo']);
    const before = await itemsOf(desk, 'Ga naar');
    expect(before.find(({ label }) => label === 'Klanten')).toEqual({
      label: 'Klanten',
      keys: 'Alt+2',
      enabled: false,
    });
    const pages = new DeskPages(desk.page);
    await pages.logIn();
    await choose(desk, 'Ga naar', 'Klanten');
    await desk.page.getByRole('heading', { name: 'Klanten', level: 1 }).waitFor();
    await choose(desk, 'Ga naar', 'Wagenpark klanten');
    await desk.page.getByRole('heading', { name: 'Wagenpark klanten', level: 1 }).waitFor();
    await choose(desk, 'Ga naar', 'Terug');
    await desk.page.getByRole('heading', { name: 'Klanten', level: 1 }).waitFor();
    await choose(desk, 'Help', 'Sneltoetsen');
    await desk.page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
  });

  test('writes a report for support, also before anybody signed in', async ({ workplace }) => {
    const desk = await workplace.startDesk('balie', NOWHERE);
    const file = join(workplace.folder, 'rapport.json');
    const shown = await desk.app.evaluateHandle(({ dialog, shell }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      return { file: new Promise<string>((resolve) => (shell.showItemInFolder = resolve)) };
    }, file);
    await choose(desk, 'Help', 'Diagnose…');
    expect(await shown.evaluate((handle) => handle.file)).toBe(file);
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      program: { packaged: false, update: { phase: 'off' } },
      state: { phase: 'signed_out', without: 'not_signed_in' },
      computer: { processors: expect.any(Number), diskFreeMb: expect.any(Number) },
    });
    // No path, in which the name of the user can stand, and no name of the computer.
    expect(text).not.toContain(workplace.folder);
    expect(text).not.toContain(hostname());
  });

  test('speaks English when the desk does', async ({ workplace }) => {
    const desk = await workplace.startDesk('balie', NOWHERE, ['--lang=en']);
    expect((await itemsOf(desk, 'View')).map(({ label }) => label)).toContain('Zoom in');
  });

  test('makes everything bigger, and the next start remembers it', async ({ workplace }) => {
    const first = await workplace.startDesk('balie', NOWHERE);
    await choose(first, 'Beeld', 'Groter');
    await choose(first, 'Beeld', 'Groter');
    expect(await zoomOf(first)).toBeCloseTo(1.25);
    await first.close();
    const second = await workplace.startDesk('balie', NOWHERE);
    expect(await zoomOf(second)).toBeCloseTo(1.25);
    expect(await second.page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1.25);
    await choose(second, 'Beeld', 'Ware grootte');
    expect(await zoomOf(second)).toBeCloseTo(1);
  });
});
