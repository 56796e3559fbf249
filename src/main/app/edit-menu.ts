import { type BrowserWindow, Menu } from 'electron';
import { editMenuTemplate } from './edit-menu-template.ts';

/** Gives fields and selected text the menu that every program has there. */
export function offerEditMenu(window: BrowserWindow, language: () => 'nl' | 'en'): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const template = editMenuTemplate({
      language: language(),
      params,
      replace: (word) => webContents.replaceMisspelling(word),
      learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
  });
}
