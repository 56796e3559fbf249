/** What an action does: asks the window for a screen or a thing, is Electron's own, or is done by the main process. */
export type ActionWork = { readonly target: string } | { readonly role: ActionRole } | { readonly desk: DeskAction };

export type ActionRole =
  | 'about'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'togglefullscreen'
  | 'minimize'
  | 'close';

export type DeskAction = 'zoomIn' | 'zoomOut' | 'zoomReset' | 'syncNow' | 'lookForUpdate' | 'diagnose';

/** One line of a menu, and of the list of shortcuts. Both are made from it, so that neither can promise what the other lacks. */
export interface Action {
  readonly nl: string;
  readonly en: string;
  readonly work: ActionWork;
  /** As Electron writes it, with `CmdOrCtrl`. */
  readonly keys?: string;
  /** Where macOS has another habit. */
  readonly macKeys?: string;
  /** More keys for the same, not shown. */
  readonly alsoKeys?: readonly string[];
  readonly only?: 'mac' | 'others';
  /** Has no sense before somebody signed in. */
  readonly signedIn?: true;
}

/** `null` draws a line between groups. */
export interface ActionMenu {
  readonly nl: string;
  readonly en: string;
  readonly only?: 'mac';
  readonly actions: readonly (Action | null)[];
}

const SETTINGS = { nl: 'Instellingen', en: 'Settings', work: { target: '/instellingen' }, signedIn: true } as const;

const program: ActionMenu = {
  nl: 'iGarage Balie',
  en: 'iGarage Balie',
  only: 'mac',
  actions: [
    { nl: 'Over iGarage Balie', en: 'About iGarage Balie', work: { role: 'about' } },
    null,
    { ...SETTINGS, nl: 'Instellingen…', en: 'Settings…', keys: 'Cmd+,' },
    null,
    { nl: 'Verberg iGarage Balie', en: 'Hide iGarage Balie', work: { role: 'hide' }, keys: 'Cmd+H' },
    { nl: 'Verberg andere', en: 'Hide others', work: { role: 'hideOthers' }, keys: 'Alt+Cmd+H' },
    { nl: 'Toon alles', en: 'Show all', work: { role: 'unhide' } },
    null,
    { nl: 'Stop iGarage Balie', en: 'Quit iGarage Balie', work: { role: 'quit' }, keys: 'Cmd+Q' },
  ],
};

const file: ActionMenu = {
  nl: 'Bestand',
  en: 'File',
  actions: [
    {
      nl: 'Nieuwe klant',
      en: 'New customer',
      work: { target: '/klanten/nieuw' },
      keys: 'CmdOrCtrl+N',
      signedIn: true,
    },
    {
      nl: 'Aanmaken AutoPaspoort',
      en: 'Create AutoPaspoort',
      work: { target: '/autopaspoorten/nieuw' },
      keys: 'CmdOrCtrl+Shift+N',
      signedIn: true,
    },
    null,
    {
      nl: 'Importeren en exporteren…',
      en: 'Import and export…',
      work: { target: '/klanten/importeren' },
      signedIn: true,
    },
    null,
    { nl: 'Balie vergrendelen', en: 'Lock desk', work: { target: 'lock' }, keys: 'CmdOrCtrl+L', signedIn: true },
    { nl: 'Nu synchroniseren', en: 'Synchronise now', work: { desk: 'syncNow' }, keys: 'F5', signedIn: true },
    { nl: 'Sluit venster', en: 'Close window', work: { role: 'close' }, keys: 'Cmd+W', only: 'mac' },
    { nl: 'Afsluiten', en: 'Quit', work: { role: 'quit' }, keys: 'Ctrl+Q', only: 'others' },
  ],
};

const edit: ActionMenu = {
  nl: 'Bewerken',
  en: 'Edit',
  actions: [
    { nl: 'Ongedaan maken', en: 'Undo', work: { role: 'undo' }, keys: 'CmdOrCtrl+Z' },
    { nl: 'Opnieuw', en: 'Redo', work: { role: 'redo' }, keys: 'Ctrl+Y', macKeys: 'Shift+Cmd+Z' },
    null,
    { nl: 'Knippen', en: 'Cut', work: { role: 'cut' }, keys: 'CmdOrCtrl+X' },
    { nl: 'Kopiëren', en: 'Copy', work: { role: 'copy' }, keys: 'CmdOrCtrl+C' },
    { nl: 'Plakken', en: 'Paste', work: { role: 'paste' }, keys: 'CmdOrCtrl+V' },
    { nl: 'Alles selecteren', en: 'Select all', work: { role: 'selectAll' }, keys: 'CmdOrCtrl+A' },
  ],
};

const view: ActionMenu = {
  nl: 'Beeld',
  en: 'View',
  actions: [
    { nl: 'Groter', en: 'Zoom in', work: { desk: 'zoomIn' }, keys: 'CmdOrCtrl+Plus', alsoKeys: ['CmdOrCtrl+='] },
    { nl: 'Kleiner', en: 'Zoom out', work: { desk: 'zoomOut' }, keys: 'CmdOrCtrl+-' },
    { nl: 'Ware grootte', en: 'Actual size', work: { desk: 'zoomReset' }, keys: 'CmdOrCtrl+0' },
    null,
    {
      nl: 'Volledig scherm',
      en: 'Full screen',
      work: { role: 'togglefullscreen' },
      keys: 'F11',
      macKeys: 'Ctrl+Cmd+F',
    },
    { nl: 'Minimaliseren', en: 'Minimise', work: { role: 'minimize' }, keys: 'Cmd+M', only: 'mac' },
  ],
};

const go: ActionMenu = {
  nl: 'Ga naar',
  en: 'Go to',
  actions: [
    { nl: 'Zoeken', en: 'Search', work: { target: 'search' }, keys: 'CmdOrCtrl+K', signedIn: true },
    null,
    // Alt+arrow moves by a word on macOS.
    { nl: 'Terug', en: 'Back', work: { target: 'back' }, keys: 'Alt+Left', macKeys: 'Cmd+[', signedIn: true },
    { nl: 'Vooruit', en: 'Forward', work: { target: 'forward' }, keys: 'Alt+Right', macKeys: 'Cmd+]', signedIn: true },
    null,
    { nl: 'Start', en: 'Start', work: { target: '/' }, keys: 'Alt+1', signedIn: true },
    { nl: 'Klanten', en: 'Customers', work: { target: '/klanten' }, keys: 'Alt+2', signedIn: true },
    { nl: 'Wagenpark klanten', en: 'Fleet customers', work: { target: '/wagenparken' }, keys: 'Alt+3', signedIn: true },
    { nl: 'AutoPaspoorten', en: 'AutoPaspoorten', work: { target: '/autopaspoorten' }, keys: 'Alt+4', signedIn: true },
    { nl: 'Onderhoud', en: 'Maintenance', work: { target: '/onderhoud' }, keys: 'Alt+5', signedIn: true },
    { nl: 'Afspraken', en: 'Appointments', work: { target: '/afspraken' }, keys: 'Alt+6', signedIn: true },
    { nl: 'Synchronisatie', en: 'Synchronisation', work: { target: '/synchronisatie' }, keys: 'Alt+7', signedIn: true },
    { ...SETTINGS, keys: 'Alt+8' },
  ],
};

const help: ActionMenu = {
  nl: 'Help',
  en: 'Help',
  actions: [
    {
      nl: 'Sneltoetsen',
      en: 'Keyboard shortcuts',
      work: { target: 'shortcuts' },
      keys: 'F1',
      alsoKeys: ['CmdOrCtrl+/'],
    },
    null,
    { nl: 'iGarage Balie bijwerken', en: 'Update iGarage Balie', work: { desk: 'lookForUpdate' }, signedIn: true },
    { nl: 'Diagnose…', en: 'Diagnose…', work: { desk: 'diagnose' } },
    null,
    { nl: 'Over iGarage Balie', en: 'About iGarage Balie', work: { role: 'about' }, only: 'others' },
  ],
};

export const ACTION_MENUS: readonly ActionMenu[] = [program, file, edit, view, go, help];

/** The menus as one platform has them. */
export function menusFor(mac: boolean): readonly ActionMenu[] {
  return ACTION_MENUS.filter(({ only }) => mac || only !== 'mac').map((menu) => ({
    ...menu,
    actions: menu.actions.filter((action) => !action?.only || action.only === (mac ? 'mac' : 'others')),
  }));
}

/** The keys of an action on one platform, the shown ones first. */
export function keysOf({ keys, macKeys, alsoKeys = [] }: Action, mac: boolean): readonly string[] {
  const shown = (mac ? macKeys : undefined) ?? keys;
  return shown === undefined ? [] : [shown, ...alsoKeys];
}
