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
  audit: {
    title: 'Wie keek en wijzigde',
    what: 'Deze lijst staat bij iGarage, ook voor wat zonder internet is bekeken. Na twaalf maanden verdwijnt een regel vanzelf.',
    offline:
      'Er is geen verbinding: wie keek en wijzigde staat bij iGarage, en is hier te zien zodra er weer verbinding is.',
    none: 'Hier heeft nog niemand gekeken of iets gewijzigd waar iGarage van weet.',
    more: 'Eerder tonen',
    columns: { when: 'Wanneer', who: 'Wie', desk: 'Balie', what: 'Wat' },
    told: 'gemeld {{when}}',
    unknown: 'onbekend',
    seen: 'Profiel bekeken',
    fleet: 'Wagenpark bekeken',
    data: 'Alle gegevens opgevraagd',
    printed: '{{document}} afgedrukt',
    saved: '{{document}} opgeslagen als bestand',
    lists: {
      customers: 'Lijst van alle klanten opgeslagen als bestand',
      passports: 'Lijst van alle AutoPaspoorten opgeslagen als bestand',
      fleet: 'Overzicht van het wagenpark opgeslagen als bestand',
    },
  },
  erase: {
    title: 'Klant verwijderen',
    what: 'Vraagt de klant om vergeten te worden (artikel 17 AVG)? Geef eerst de gegevens mee als de klant die wil: daarna zijn ze er niet meer.',
    goesTitle: 'Dit wordt gewist, op elke balie en bij iGarage',
    goes: {
      details: 'naam, adres, telefoon, e-mail, notities en contactpersonen',
      passports: 'de AutoPaspoorten van de klant: wie de auto heeft, zie je daarna niet meer',
      fleet: 'een gedeactiveerd wagenpark account',
      appointments: 'afspraken en berichten, ook die nog moeten komen',
      typed: 'de tijdlijn, wat nog op verzending wacht en wat is getypt en niet opgeslagen',
      login: 'de login bij Login AutoPaspoort, met sessies en apparaten',
      mails: 'e-mails die nog niet zijn verzonden',
    },
    staysTitle: 'Dit blijft, en waarom',
    stays: {
      car: 'kenteken, technische gegevens, onderhoud en kilometerstanden: die horen bij de auto, en zeggen zonder de klant niet meer van wie die is',
      audit:
        'wie van de garage keek en wijzigde, met nummers en zonder naam van de klant, twaalf maanden: om misbruik te kunnen nagaan',
      line: 'één regel met nummers: wanneer er een klant is verwijderd en door wie van de garage, om dat te kunnen aantonen',
      invoices:
        'facturen bewaart dit programma niet. Die in je boekhouding moet je 7 jaar bewaren (artikel 52 AWR), met naam en adres',
      elsewhere:
        'de login, als een andere garage of een andere klant die nog gebruikt. Een aanbod van iemand anders aan deze klant verdwijnt zodra het is beantwoord of verlopen',
      paper: 'wat is afgedrukt, opgeslagen of gemaild, en back-ups van deze computer: die verwijder je zelf',
    },
    goThere: 'Daarheen',
    first: 'Doe eerst wat hierboven staat.',
    open: 'Klant verwijderen…',
    ask: '{{name}} voorgoed verwijderen?',
    forGood: 'Dit kan niet ongedaan worden gemaakt. Wat een collega intussen over deze klant vastlegt, verdwijnt ook.',
    offline:
      'Er is nu geen verbinding. De klant verdwijnt hier meteen uit beeld, en wordt op elke balie en bij iGarage gewist zodra dit is verzonden. Daarna kan het niet ongedaan worden gemaakt.',
    confirm: 'Voorgoed verwijderen',
    done: '{{name}} is verwijderd.',
  },
} as const;
