import { type BrowserWindow, Menu } from 'electron';

export interface RowMenuRequest {
  readonly items: readonly { readonly id: string; readonly label: string }[];
  /** In pixels of the page. */
  readonly x: number;
  readonly y: number;
}

/** Shows a menu of the system in the window; resolves with what was chosen, or `null`. */
export function showRowMenu(window: BrowserWindow, { items, x, y }: RowMenuRequest): Promise<string | null> {
  const zoom = window.webContents.getZoomFactor();
  return new Promise((resolve) => {
    let chosen: string | null = null;
    const template = items.map(({ id, label }) => ({
      // An ampersand would underline the letter after it.
      label: label.replaceAll('&', '&&'),
      id,
      click: () => {
        chosen = id;
        resolve(id);
      },
    }));
    Menu.buildFromTemplate(template).popup({
      window,
      x: Math.round(x * zoom),
      y: Math.round(y * zoom),
      // Some systems say that it closed before they say what was chosen.
      callback: () => setImmediate(() => resolve(chosen)),
    });
  });
}
