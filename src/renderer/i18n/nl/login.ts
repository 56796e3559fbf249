/** Inloggen, first sync and the locked desk. */
export const login = {
  title: 'Inloggen',
  intro: 'Log in met je iGarage-account.',
  email: 'E-mail',
  password: 'Wachtwoord',
  showPassword: 'Wachtwoord tonen',
  submit: 'Inloggen',
  busy: 'Bezig met inloggen',
  demo: 'De gegevens van de demogarage zijn al ingevuld.',
  needEmail: 'Vul je e-mailadres in.',
  needPassword: 'Vul je wachtwoord in.',
  support: 'Hulp nodig? Bel 0900-4427243 of mail support@igarage.nl.',
  consent: {
    title: 'Deze computer heeft geen sleutelbos',
    text: 'Klantgegevens staan versleuteld op deze computer. De sleutel hoort in de sleutelbos van het systeem, en die is hier niet. Als je akkoord gaat, bewaart iGarage Balie de sleutel in een bestand dat alleen jouw gebruikersaccount kan lezen. Wie bij dat account kan, kan dan ook bij de gegevens.',
    label: 'Ik ga akkoord met een sleutel in een bestand op deze computer',
    needed: 'Vink aan dat je akkoord gaat, of installeer een sleutelbos en start iGarage Balie opnieuw.',
  },
  notice: {
    key_lost: {
      title: 'De sleutel van deze balie is niet gevonden',
      text: 'De gegevens op deze computer konden niet worden geopend. Log in: de klantgegevens worden opnieuw opgehaald en wijzigingen die nog wachtten worden hersteld.',
    },
    database_unreadable: {
      title: 'De gegevens op deze computer zijn niet leesbaar',
      text: 'Het bestand is apart gezet. Log in: de klantgegevens worden opnieuw opgehaald, en wat nog op verzending wachtte wordt teruggezet. Blijft dit terugkomen, bel dan support op 0900-4427243.',
    },
    database_newer: {
      title: 'Deze gegevens horen bij een nieuwere versie',
      text: 'Op deze computer is eerder een nieuwere versie van iGarage Balie gebruikt. Werk het programma bij om verder te gaan: sluit het en start het opnieuw.',
    },
    desk_revoked: {
      title: 'Deze balie is door je garage afgesloten',
      text: 'Alle gegevens op deze computer zijn gewist, ook wat nog op verzending wachtte. Klopt dit niet? Bel 0900-4427243.',
    },
    lease_expired: {
      title: 'Deze balie is op slot',
      text: 'De balie had te lang geen contact met iGarage. Klantgegevens zijn daarom afgeschermd. Zorg voor internet en log in, dan gaat alles weer open. Wijzigingen die nog wachten zijn bewaard.',
    },
  },
  recovery: {
    restored: 'Wachtende wijzigingen zijn teruggezet',
    restoredText_zero:
      'De gegevens van deze balie waren niet leesbaar en worden opnieuw opgehaald. Op {{takenAt}} wachtte er niets op verzending. Wat daarna is ingevoerd en nog niet was verzonden, ontbreekt.',
    restoredText_one:
      'De gegevens van deze balie waren niet leesbaar en worden opnieuw opgehaald. Eén wijziging is teruggezet uit de kopie van {{takenAt}}. Wat daarna is ingevoerd en nog niet was verzonden, ontbreekt.',
    restoredText_other:
      'De gegevens van deze balie waren niet leesbaar en worden opnieuw opgehaald. {{count}} wijzigingen zijn teruggezet uit de kopie van {{takenAt}}. Wat daarna is ingevoerd en nog niet was verzonden, ontbreekt.',
    lost: 'Niet-verzonden wijzigingen zijn verloren',
    lostText:
      'De gegevens van deze balie waren niet leesbaar en worden opnieuw opgehaald. Er was geen kopie van wat nog op verzending wachtte. Controleer wat hier het laatst is ingevoerd, en voer het zo nodig opnieuw in.',
    seen: 'Begrepen',
  },
  locked: {
    title: 'Deze balie is op slot',
    text: 'Klantgegevens zijn afgeschermd tot er weer contact is met iGarage. Wijzigingen die nog wachten zijn bewaard en worden daarna verzonden.',
    retry: 'Opnieuw contact zoeken',
  },
  firstSync: {
    title: 'Gegevens ophalen',
    text: 'De gegevens van {{garage}} worden op deze computer gezet. Daarna werkt alles ook zonder internet.',
    textNoName: 'De gegevens van je garage worden op deze computer gezet. Daarna werkt alles ook zonder internet.',
    progress: '{{done}} van {{total}} regels',
    starting: 'Verbinding maken',
    goOn: 'Alvast beginnen',
    goOnHint: 'Het ophalen gaat op de achtergrond door.',
  },
} as const;
