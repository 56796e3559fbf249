/** Privacy: what a customer may ask of the garage under the AVG. */
export const privacy = {
  open: 'Privacy',
  title: 'Privacy',
  back: 'Klantprofiel',
  data: {
    title: 'Gegevens van deze klant',
    what: 'Vraagt de klant welke gegevens je van hem of haar hebt? Dit document bevat alles wat over deze klant wordt bewaard, met waarvoor en hoe lang. Je kunt het afdrukken en bewaren, als PDF en als bestand (JSON). De klant heeft er binnen een maand recht op (artikel 15 AVG).',
    check: 'Controleer eerst of je echt de klant voor je hebt, en geef het aan niemand anders.',
    open: 'Gegevens tonen',
  },
} as const;
