import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** What the menu asks of the window: a screen's path, or the search box. */
export type ChooseTarget = (target: string) => void;

const SCREENS = [
  { nl: 'Start', en: 'Start', target: '/' },
  { nl: 'Klanten', en: 'Customers', target: '/klanten' },
  { nl: 'Wagenpark klanten', en: 'Fleet customers', target: '/wagenparken' },
  { nl: 'AutoPaspoorten', en: 'AutoPaspoorten', target: '/autopaspoorten' },
  { nl: 'Synchronisatie', en: 'Synchronisation', target: '/synchronisatie' },
  { nl: 'Instellingen', en: 'Settings', target: '/instellingen' },
] as const;

type Words = (nl: string, en: string) => string;

function fileMenu(word: Words, choose: ChooseTarget): MenuItemConstructorOptions {
  return {
    label: word('Bestand', 'File'),
    submenu: [
      { label: word('Zoeken', 'Search'), accelerator: 'CmdOrCtrl+K', click: () => choose('search') },
      {
        label: word('Nieuwe klant', 'New customer'),
        accelerator: 'CmdOrCtrl+N',
        click: () => choose('/klanten/nieuw'),
      },
      { type: 'separator' },
      { label: word('Afsluiten', 'Quit'), role: 'quit' },
    ],
  };
}

function editMenu(word: Words): MenuItemConstructorOptions {
  return {
    label: word('Bewerken', 'Edit'),
    submenu: [
      { label: word('Ongedaan maken', 'Undo'), role: 'undo' },
      { label: word('Opnieuw', 'Redo'), role: 'redo' },
      { type: 'separator' },
      { label: word('Knippen', 'Cut'), role: 'cut' },
      { label: word('Kopiëren', 'Copy'), role: 'copy' },
      { label: word('Plakken', 'Paste'), role: 'paste' },
      { label: word('Alles selecteren', 'Select all'), role: 'selectAll' },
    ],
  };
}

function viewMenu(word: Words, language: 'nl' | 'en', choose: ChooseTarget): MenuItemConstructorOptions {
  return {
    label: word('Beeld', 'View'),
    submenu: [
      ...SCREENS.map((screen, index) => ({
        label: screen[language],
        accelerator: `Alt+${index + 1}`,
        click: () => choose(screen.target),
      })),
      { type: 'separator' },
      { label: word('Groter', 'Zoom in'), role: 'zoomIn' },
      { label: word('Kleiner', 'Zoom out'), role: 'zoomOut' },
      { label: word('Ware grootte', 'Actual size'), role: 'resetZoom' },
      { label: word('Volledig scherm', 'Full screen'), role: 'togglefullscreen' },
    ],
  };
}

function windowMenu(word: Words): MenuItemConstructorOptions {
  return {
    label: word('Venster', 'Window'),
    submenu: [
      { label: word('Minimaliseren', 'Minimise'), role: 'minimize' },
      { label: word('Sluiten', 'Close'), role: 'close' },
    ],
  };
}

function helpMenu(word: Words): MenuItemConstructorOptions {
  return { label: 'Help', submenu: [{ label: word('Over iGarage Balie', 'About iGarage Balie'), role: 'about' }] };
}

/** Sets the application menu in the language of the desk; call again when it changes. */
export function setMenu(language: 'nl' | 'en', choose: ChooseTarget): void {
  const word: Words = (nl, en) => (language === 'nl' ? nl : en);
  app.setAboutPanelOptions({ applicationName: 'iGarage Balie', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      fileMenu(word, choose),
      editMenu(word),
      viewMenu(word, language, choose),
      windowMenu(word),
      helpMenu(word),
    ]),
  );
}
