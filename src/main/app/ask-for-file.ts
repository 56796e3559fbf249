import { type BrowserWindow, dialog } from 'electron';

/** Asks for a file with a table in it; `null` when the person changed their mind. */
export async function askForTable(window: BrowserWindow, language: 'nl' | 'en'): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      {
        name: language === 'nl' ? 'Excel en CSV' : 'Excel and CSV',
        extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv', 'xls'],
      },
      { name: language === 'nl' ? 'Alle bestanden' : 'All files', extensions: ['*'] },
    ],
  });
  return choice.canceled ? null : (choice.filePaths[0] ?? null);
}
