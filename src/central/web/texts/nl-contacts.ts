/** Texts about the contacts of a fleet, in Dutch. */
export const nlContacts = {
  contacts: {
    title: 'Contactpersonen',
    intro:
      'Wie mag de garage spreken over dit wagenpark? De garage ziet hier dezelfde personen en kan ze ook wijzigen.',
    none: 'Er zijn nog geen contactpersonen.',
    open: 'Contactpersonen van je wagenpark',
    add: 'Contactpersoon toevoegen',
    change: 'Wijzigen',
    changeOf: '{{name}} wijzigen',
    changeTitle: 'Contactpersoon wijzigen',
    remove: 'Verwijderen',
    removeOf: '{{name}} verwijderen',
    removeTitle: 'Contactpersoon verwijderen',
    removeAsk: 'Wil je {{name}} verwijderen? De garage ziet deze contactpersoon dan ook niet meer.',
    position: 'Functie (niet verplicht)',
    phone: 'Telefoon (niet verplicht)',
    email: 'E-mail (niet verplicht)',
    saved: 'De contactpersonen zijn bijgewerkt.',
    full: 'Er zijn al {{most}} contactpersonen. Verwijder er eerst één.',
    conflict:
      'De garage heeft deze contactpersoon intussen gewijzigd. Hieronder staat hoe het nu is; vul je wijziging opnieuw in.',
    problem: {
      fullName: 'Vul de naam in.',
      phone: 'Dit is geen volledig telefoonnummer. Voorbeeld: 06 12345678 of +49 30 901820.',
      email: 'Vul een geldig e-mailadres in. Voorbeeld: naam@bedrijf.nl.',
    },
  },
};
