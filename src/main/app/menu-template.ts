import type { MenuItemConstructorOptions } from 'electron';
import { type Action, type DeskAction, keysOf, menusFor } from '../../shared/desk/actions.ts';

export interface MenuOptions {
  readonly language: 'nl' | 'en';
  readonly mac: boolean;
  /** Somebody is signed in: what needs a garage can be chosen. */
  readonly signedIn: boolean;
  /** Asks the window for a screen's path, or for a thing such as the search box. */
  readonly choose: (target: string) => void;
  readonly run: (action: DeskAction) => void;
}

function itemsOf(action: Action, options: MenuOptions): readonly MenuItemConstructorOptions[] {
  const { work } = action;
  const [shown, ...others] = keysOf(action, options.mac);
  const item: MenuItemConstructorOptions = {
    label: action[options.language],
    enabled: options.signedIn || action.signedIn !== true,
    ...('role' in work ? { role: work.role } : {}),
    ...('target' in work ? { id: work.target, click: () => options.choose(work.target) } : {}),
    ...('desk' in work ? { id: work.desk, click: () => options.run(work.desk) } : {}),
  };
  const main = shown === undefined ? item : { ...item, accelerator: shown };
  // An item has room for one accelerator; the others hang on items that nobody sees.
  const { id: _id, ...copy } = item;
  return [main, ...others.map((accelerator) => ({ ...copy, accelerator, visible: false }))];
}

/** The application menu as Electron takes it, out of the one table of actions. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  return menusFor(options.mac).map((menu) => ({
    label: menu[options.language],
    submenu: menu.actions.flatMap((action) => (action ? itemsOf(action, options) : [{ type: 'separator' as const }])),
  }));
}
