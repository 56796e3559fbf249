/** Start. */
export const home = {
  title: 'Start',
  newCustomer: 'Nieuwe klant',
  counts: 'In deze garage',
  fleetsText: 'Bekijk de kentekens en het onderhoud per wagenpark',
  due: 'APK verlopen of binnen 30 dagen',
  dueSummary: '{{overdue}} verlopen, {{soon}} binnenkort',
  dueNone: 'Geen APK verlopen of binnen 30 dagen.',
  waiting: {
    title: 'Verzenden',
    none: 'Alles is verzonden.',
    noneYet: 'Nog geen contact gehad met iGarage.',
    some_one: '{{count}} wijziging wacht op verzending',
    some_other: '{{count}} wijzigingen wachten op verzending',
    oldest: 'De oudste: {{age}}.',
    safe: 'Alles is op deze computer bewaard en gaat vanzelf mee.',
    attention_one: '{{count}} wijziging moet je controleren',
    attention_other: '{{count}} wijzigingen moet je controleren',
    open: 'Synchronisatie openen',
    check: 'Te controleren bekijken',
    lastContact: 'Laatste contact {{age}}',
  },
} as const;
