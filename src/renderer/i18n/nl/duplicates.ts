/** Possible duplicates of a customer. */
export const duplicates = {
  title: 'Staat deze klant er al?',
  text: 'Deze klanten lijken op wat je invult. Je kunt gewoon verder met een nieuwe klant.',
  textEdit: 'Deze klanten lijken op deze klant.',
  found_one: '{{count}} klant lijkt op wat je invult.',
  found_other: '{{count}} klanten lijken op wat je invult.',
  mark: {
    plate: 'zelfde kenteken',
    phone: 'zelfde telefoonnummer',
    email: 'zelfde e-mailadres',
    contact: 'contactpersoon met hetzelfde nummer of adres',
    name: 'lijkt op deze naam, zelfde postcode',
  },
  use: 'Gebruik bestaande',
  useOf: 'Gebruik bestaande: {{name}}',
  open: 'Bekijk',
  openOf: 'Bekijk {{name}}',
  taken: 'Wat je had ingevuld staat als voorstel bij {{name}}. Kijk het na en sla het op.',
  kept: 'Bij {{name}} stond al een wijziging open. Wat je had ingevuld blijft bewaard bij Nieuwe klant.',
} as const;
