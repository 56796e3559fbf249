/** Texts about the lights on a dashboard, in Dutch. */
export const nlLight = {
  light: {
    title: 'Onbekend lampje op je dashboard?',
    link: 'Onbekend lampje? Zoek uit wat het betekent',
    intro: 'Kies de kleur en het lampje dat brandt. Een paar vragen leiden naar een advies.',
    moving: 'Rijd je nu? Zoek eerst een veilige plek om te stoppen.',
    colour: 'Kleur',
    all: 'Alle kleuren',
    colours: { red: 'Rood', amber: 'Geel of oranje', green: 'Groen', blue: 'Blauw' },
    groups: {
      engine: 'Motor, brandstof en aandrijving',
      chassis: 'Remmen, banden en sturen',
      safety: 'Veiligheid en hulp bij het rijden',
      lighting: 'Verlichting en zicht',
    },
    whichColour: 'Welke kleur heeft het lampje?',
    other: 'Een ander lampje',
    again: 'Vragen opnieuw',
    answered: 'Je antwoorden',
    advice: { stop: 'Stop nu', appointment: 'Maak een afspraak met je garage', drive: 'Je kunt doorrijden' },
    make: 'Afspraak maken voor dit lampje',
    phone: 'Bij gevaar op de snelweg: ga achter de vangrail staan en bel 112 of de pechhulp.',
    note: 'Dit is algemeen advies. Het instructieboekje van de auto gaat voor. Twijfel je, bel dan je garage.',
  },
};
