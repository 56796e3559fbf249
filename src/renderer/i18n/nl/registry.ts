/** What the vehicle registry (RDW) says of a car. */
export const registry = {
  ask: 'Gegevens van het RDW bekijken',
  attention: 'Let op, volgens het RDW',
  proposes: 'Het RDW kent deze auto',
  differs: 'Het RDW zegt iets anders ({{when}})',
  field: 'Gegeven',
  ours: 'Hier',
  theirs: 'Volgens het RDW',
  take: 'Overnemen',
  takeField: '{{field}} overnemen van het RDW',
  takeAll: 'Alles overnemen',
  taken: 'Gegevens van het RDW overgenomen.',
  same: 'De gegevens zijn gelijk aan die van het RDW.',
  sameAsTyped: 'Dit komt overeen met het RDW.',
  unknown: 'Het RDW kent dit kenteken niet. Kijk het kenteken na, of vul de gegevens zelf in.',
  unavailable: 'De gegevens van het RDW zijn nu niet op te vragen. Vul ze zelf in; je kunt gewoon verder.',
  warning: {
    apk_expired: 'De APK is verlopen op {{date}}.',
    not_insured: 'De auto is niet WA-verzekerd.',
    open_recall: 'Er staat een terugroepactie open.',
    exported: 'De auto is geëxporteerd.',
  },
} as const;
