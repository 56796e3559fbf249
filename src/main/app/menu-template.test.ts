import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type DeskAction, keysOf, menusFor } from '../../shared/desk/actions.ts';
import { menuTemplate } from './menu-template.ts';

function menu(mac: boolean, signedIn = true, language: 'nl' | 'en' = 'nl') {
  const chosen: string[] = [];
  const done: DeskAction[] = [];
  const template = menuTemplate({
    language,
    mac,
    signedIn,
    choose: (target) => chosen.push(target),
    run: (action) => done.push(action),
  });
  const items = template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]);
  return { labels: template.map(({ label }) => label), items, chosen, done };
}

const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('the application menu', () => {
  it('has the Dutch menus, and that of the program on macOS', () => {
    expect(menu(false).labels).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Ga naar', 'Help']);
    expect(menu(true).labels).toEqual(['iGarage Balie', 'Bestand', 'Bewerken', 'Beeld', 'Ga naar', 'Help']);
    expect(menu(false, true, 'en').labels).toEqual(['File', 'Edit', 'View', 'Go to', 'Help']);
  });

  it.each([true, false])('gives no key to two actions (macOS: %s)', (mac) => {
    const keys = menu(mac).items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
    expect(keys.length).toBeGreaterThan(15);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks the window for what was chosen, by every key of it', () => {
    const { items, chosen } = menu(false);
    for (const item of items.filter(({ label }) => label === 'Sneltoetsen')) click(item);
    click(items.find(({ accelerator }) => accelerator === 'Alt+2'));
    expect(chosen).toEqual(['shortcuts', 'shortcuts', '/klanten']);
  });

  it('leaves zooming to the main process', () => {
    const { items, done } = menu(false);
    click(items.find(({ label }) => label === 'Groter'));
    expect(done).toEqual(['zoomIn']);
  });

  it('offers nothing that needs a garage before somebody signed in', () => {
    const open = menu(false, false).items.filter(({ enabled, type }) => enabled && type !== 'separator');
    expect(open.map(({ label }) => label)).not.toContain('Klanten');
    expect(open.map(({ label }) => label)).toContain('Afsluiten');
  });
});

describe('the table of actions', () => {
  it('knows one key first on each platform', () => {
    const back = menusFor(true)
      .flatMap(({ actions }) => actions)
      .find((action) => action?.nl === 'Terug');
    if (!back) throw new Error('There is no way back');
    expect([keysOf(back, true)[0], keysOf(back, false)[0]]).toEqual(['Cmd+[', 'Alt+Left']);
  });
});
