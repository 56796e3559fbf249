/** A text in both languages of the pages and the desk. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** Lights on a dashboard, named after the symbols of ISO 2575. */
export const LIGHT_NAMES = {
  brake: { nl: 'Rem of parkeerrem', en: 'Brake or parking brake' },
  'brake-lining': { nl: 'Remblokken versleten', en: 'Brake pads worn' },
  abs: { nl: 'ABS', en: 'ABS' },
  stability: { nl: 'Stabiliteitscontrole', en: 'Stability control' },
  'stability-off': { nl: 'Stabiliteitscontrole uit', en: 'Stability control off' },
  'tyre-pressure': { nl: 'Bandenspanning', en: 'Tyre pressure' },
  steering: { nl: 'Stuurbekrachtiging', en: 'Power steering' },
  suspension: { nl: 'Vering', en: 'Suspension' },
  'oil-pressure': { nl: 'Oliedruk', en: 'Oil pressure' },
  'oil-level': { nl: 'Oliepeil', en: 'Oil level' },
  coolant: { nl: 'Temperatuur koelvloeistof', en: 'Coolant temperature' },
  'coolant-level': { nl: 'Peil koelvloeistof', en: 'Coolant level' },
  battery: { nl: 'Accu laadt niet', en: 'Battery not charging' },
  engine: { nl: 'Motorstoring', en: 'Engine fault' },
  preheat: { nl: 'Voorgloeien', en: 'Preheating' },
  'particle-filter': { nl: 'Roetfilter', en: 'Particle filter' },
  adblue: { nl: 'AdBlue', en: 'AdBlue' },
  'water-in-fuel': { nl: 'Water in de brandstof', en: 'Water in the fuel' },
  fuel: { nl: 'Brandstof bijna op', en: 'Fuel low' },
  transmission: { nl: 'Versnellingsbak', en: 'Gearbox' },
  service: { nl: 'Onderhoud', en: 'Service' },
  electric: { nl: 'Elektrische aandrijving', en: 'Electric drive' },
  'reduced-power': { nl: 'Minder vermogen', en: 'Reduced power' },
  plug: { nl: 'Laadkabel', en: 'Charging cable' },
  airbag: { nl: 'Airbag', en: 'Airbag' },
  'seat-belt': { nl: 'Gordel', en: 'Seat belt' },
  door: { nl: 'Deur open', en: 'Door open' },
  bonnet: { nl: 'Motorkap open', en: 'Bonnet open' },
  immobiliser: { nl: 'Startonderbreker', en: 'Immobiliser' },
  lane: { nl: 'Rijstrookhulp', en: 'Lane assist' },
  cruise: { nl: 'Cruisecontrol', en: 'Cruise control' },
  'high-beam': { nl: 'Grootlicht', en: 'High beam' },
  'low-beam': { nl: 'Dimlicht', en: 'Low beam' },
  'front-fog': { nl: 'Mistlampen voor', en: 'Front fog lights' },
  'rear-fog': { nl: 'Mistlamp achter', en: 'Rear fog light' },
  'turn-signal': { nl: 'Richtingaanwijzer', en: 'Turn signal' },
  hazard: { nl: 'Alarmlichten', en: 'Hazard lights' },
  bulb: { nl: 'Lamp kapot', en: 'Bulb failed' },
  washer: { nl: 'Ruitensproeiervloeistof', en: 'Washer fluid' },
  ice: { nl: 'Kans op gladheid', en: 'Risk of ice' },
} as const satisfies Readonly<Record<string, Words>>;

export type LightId = keyof typeof LIGHT_NAMES;

/** Red: danger; amber: something is wrong; green and blue: something is on (ISO 2575, 5). */
export const COLOUR_NAMES = {
  red: { nl: 'rood', en: 'red' },
  amber: { nl: 'geel of oranje', en: 'yellow or orange' },
  green: { nl: 'groen', en: 'green' },
  blue: { nl: 'blauw', en: 'blue' },
} as const satisfies Readonly<Record<string, Words>>;

export type LightColour = keyof typeof COLOUR_NAMES;
export const LIGHT_COLOURS = Object.keys(COLOUR_NAMES) as readonly LightColour[];

export function isLightId(id: string): id is LightId {
  return Object.hasOwn(LIGHT_NAMES, id);
}

function isLightColour(colour: string): colour is LightColour {
  return Object.hasOwn(COLOUR_NAMES, colour);
}

/** A light in one colour as an appointment carries it. */
export function lightText(id: LightId, colour: LightColour): string {
  return `${id}/${colour}`;
}

/** What an appointment says of a light, in words: `Oliedruk (rood)`; empty when it says nothing that is known. */
export function describeLight(text: string, language: keyof Words): string {
  const [id = '', colour = ''] = text.split('/');
  if (!isLightId(id)) return '';
  const name = LIGHT_NAMES[id][language];
  return isLightColour(colour) ? `${name} (${COLOUR_NAMES[colour][language]})` : name;
}
