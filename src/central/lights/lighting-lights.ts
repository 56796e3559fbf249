import { drive, type Light, visit, yesNo } from './light.ts';

/** Lights about the lights, the windows and being seen. */
export const LIGHTING_LIGHTS: readonly Light[] = [
  {
    id: 'high-beam',
    group: 'lighting',
    meaning: { nl: 'Het grootlicht staat aan.', en: 'The high beam is on.' },
    steps: {
      blue: drive(
        'Zet het grootlicht uit als er tegenliggers of voorliggers zijn.',
        'Switch it off when there is traffic towards you or before you.',
      ),
    },
  },
  {
    id: 'low-beam',
    group: 'lighting',
    meaning: { nl: 'Het dimlicht staat aan.', en: 'The low beam is on.' },
    steps: { green: drive('Dat hoort zo: je verlichting brandt.', 'That is as it should be: your lights are on.') },
  },
  {
    id: 'front-fog',
    group: 'lighting',
    meaning: { nl: 'De mistlampen voor staan aan.', en: 'The front fog lights are on.' },
    steps: {
      green: drive(
        'Alleen bij mist, sneeuw of zware regen. Zet ze anders uit.',
        'In fog, snow or heavy rain only. Switch them off otherwise.',
      ),
    },
  },
  {
    id: 'rear-fog',
    group: 'lighting',
    meaning: { nl: 'De mistlamp achter staat aan.', en: 'The rear fog light is on.' },
    steps: {
      amber: drive(
        'Alleen bij mist of sneeuw met minder dan 50 meter zicht. Zet hem anders uit: hij verblindt.',
        'In fog or snow with less than 50 metres of sight only. Switch it off otherwise: it dazzles.',
      ),
    },
  },
  {
    id: 'turn-signal',
    group: 'lighting',
    meaning: { nl: 'De richtingaanwijzer staat aan.', en: 'The turn signal is on.' },
    steps: {
      green: yesNo(
        'Knippert het veel sneller dan anders?',
        'Does it flash much faster than usual?',
        visit(
          'Een lamp van de richtingaanwijzer is kapot. Laat hem vandaag of morgen vervangen.',
          'A bulb of the turn signal has failed. Have it replaced today or tomorrow.',
        ),
        drive('Dat hoort zo. Na de bocht gaat hij uit.', 'That is as it should be. It goes out after the turn.'),
      ),
    },
  },
  {
    id: 'hazard',
    group: 'lighting',
    meaning: { nl: 'De alarmlichten staan aan.', en: 'The hazard lights are on.' },
    steps: {
      red: yesNo(
        'Gaan ze uit met de knop met de driehoek?',
        'Do they go out with the triangle button?',
        drive('Ze kunnen vanzelf aangaan na een noodstop.', 'They may come on by themselves after an emergency stop.'),
        visit('Laat de schakelaar nakijken.', 'Have the switch looked at.'),
      ),
    },
  },
  {
    id: 'bulb',
    group: 'lighting',
    meaning: { nl: 'Een lamp van de verlichting is kapot.', en: 'A bulb of the lights has failed.' },
    steps: {
      amber: yesNo(
        'Is het een koplamp of remlicht, en is het donker of slecht weer?',
        'Is it a headlight or brake light, and is it dark or bad weather?',
        visit(
          'Rijd niet in het donker met een kapotte lamp. Laat hem vandaag vervangen.',
          'Do not drive in the dark with a failed bulb. Have it replaced today.',
        ),
        visit(
          'Laat de lamp deze week vervangen; met een kapotte lamp kun je een boete krijgen.',
          'Have the bulb replaced this week; a failed bulb can bring a fine.',
        ),
      ),
    },
  },
  {
    id: 'washer',
    group: 'lighting',
    meaning: { nl: 'De ruitensproeiervloeistof is bijna op.', en: 'The washer fluid is nearly empty.' },
    steps: {
      amber: yesNo(
        'Heb je net bijgevuld?',
        'Did you just top up?',
        visit(
          'De sensor doet het niet, of het reservoir lekt. Laat het nakijken.',
          'The sensor does not work, or the reservoir leaks. Have it looked at.',
        ),
        drive('Vul bij, in de winter met antivries.', 'Top up, with antifreeze in winter.'),
      ),
    },
  },
];
