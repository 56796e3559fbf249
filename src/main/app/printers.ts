import type { BrowserWindow } from 'electron';
import type { PrinterView } from '../../shared/ipc/print-views.ts';

/** Systems say it in options of their own, and some do not say it. */
function isPreferred(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'is-default' in options && options['is-default'] === 'true';
}

/** The printers of this computer, the one that the system prefers first. */
export async function listPrinters(window: BrowserWindow): Promise<readonly PrinterView[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers
    .toSorted((a, b) => Number(isPreferred(b.options)) - Number(isPreferred(a.options)))
    .map(({ name, displayName }) => ({ name, label: displayName || name }));
}
