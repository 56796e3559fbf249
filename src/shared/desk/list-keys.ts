/** Keys of the lists, which no menu offers; written as those of `actions.ts`. */
export const LIST_KEYS = [
  { nl: 'Van zoekveld naar lijst', en: 'From the search box to the list', keys: '↓' },
  { nl: 'Openen', en: 'Open', keys: 'Enter' },
] as const;
