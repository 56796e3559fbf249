/** Keys of the lists, which no menu offers; written as those of `actions.ts`. */
export const LIST_KEYS = [
  { nl: 'Van zoekveld naar lijst', en: 'From the search box to the list', keys: '↓' },
  { nl: 'Openen', en: 'Open', keys: 'Enter' },
  { nl: 'Rij selecteren', en: 'Select row', keys: 'Space' },
  { nl: 'Selectie uitbreiden', en: 'Extend selection', keys: 'Shift+↓' },
  { nl: 'Alles selecteren', en: 'Select all', keys: 'CmdOrCtrl+A' },
  { nl: 'Selectie kopiëren', en: 'Copy selection', keys: 'CmdOrCtrl+C' },
  { nl: 'Menu van een rij', en: 'Menu of a row', keys: 'Shift+F10' },
] as const;
