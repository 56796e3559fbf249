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
