import { ask, drive, type Light, stop, visit, yesNo } from './light.ts';

const SELF_TEST = drive(
  'Dat hoort zo: het lampje test zichzelf bij het starten.',
  'That is as it should be: the light tests itself when you start.',
);

/** Lights of brakes, tyres, steering and what holds the car on the road. */
export const CHASSIS_LIGHTS: readonly Light[] = [
  {
    id: 'brake',
    group: 'chassis',
    meaning: {
      nl: 'De parkeerrem staat aan, of er is iets met de remmen.',
      en: 'The parking brake is on, or something is wrong with the brakes.',
    },
    steps: {
      red: yesNo(
        'Staat de parkeerrem nog aan?',
        'Is the parking brake still on?',
        drive(
          'Zet de parkeerrem los. Gaat het lampje uit, dan is het goed.',
          'Release the parking brake. If the light goes out, all is well.',
        ),
        ask(
          'Hoe voelt het rempedaal?',
          'How does the brake pedal feel?',
          [
            'Zacht, of het zakt door',
            'Soft, or it sinks',
            stop(
              'Er is te weinig remdruk. Rijd niet verder en bel de pechhulp.',
              'There is too little brake pressure. Do not drive on, and call roadside assistance.',
            ),
          ],
          [
            'Zoals altijd',
            'As always',
            stop(
              'Waarschijnlijk is er te weinig remvloeistof. Rijd niet verder en bel je garage.',
              'There is probably too little brake fluid. Do not drive on, and call your garage.',
            ),
          ],
        ),
      ),
      amber: visit(
        'De elektrische parkeerrem heeft een storing. Zet de auto op een vlakke plek, in de versnelling, en laat hem nakijken.',
        'The electric parking brake has a fault. Park on level ground, in gear, and have it looked at.',
      ),
    },
  },
  {
    id: 'brake-lining',
    group: 'chassis',
    meaning: { nl: 'De remblokken zijn bijna op.', en: 'The brake pads are nearly worn out.' },
    steps: {
      amber: yesNo(
        'Hoor je metaal op metaal bij het remmen?',
        'Do you hear metal on metal when you brake?',
        stop(
          'De remblokken zijn op. Rijd niet verder en bel je garage.',
          'The brake pads are gone. Do not drive on, and call your garage.',
        ),
        visit(
          'Je kunt nog rijden, rustig. Laat de remblokken deze week vervangen.',
          'You can still drive, gently. Have the pads replaced this week.',
        ),
      ),
    },
  },
  {
    id: 'abs',
    group: 'chassis',
    meaning: { nl: 'Het antiblokkeersysteem werkt niet.', en: 'The anti-lock brakes do not work.' },
    steps: {
      amber: ask(
        'Wat zie je?',
        'What do you see?',
        ['Het gaat uit na het starten', 'It goes out after starting', SELF_TEST],
        [
          'Het rode remlampje brandt ook',
          'The red brake light burns too',
          stop(
            'De remmen kunnen ongelijk werken. Rijd niet verder en bel je garage.',
            'The brakes may work unevenly. Do not drive on, and call your garage.',
          ),
        ],
        [
          'Alleen dit lampje',
          'This light alone',
          visit(
            'De auto remt gewoon, maar de wielen kunnen blokkeren. Houd afstand en maak een afspraak.',
            'The car brakes as usual, but the wheels can lock. Keep your distance and make an appointment.',
          ),
        ],
      ),
    },
  },
  {
    id: 'stability',
    group: 'chassis',
    meaning: {
      nl: 'De stabiliteitscontrole grijpt in of heeft een storing.',
      en: 'The stability control is at work or has a fault.',
    },
    steps: {
      amber: ask(
        'Hoe brandt het lampje?',
        'How does the light burn?',
        [
          'Het knippert op een gladde weg',
          'It flashes on a slippery road',
          drive('Het systeem helpt je. Rijd langzamer.', 'The system is helping you. Drive slower.'),
        ],
        [
          'Het blijft branden',
          'It stays on',
          visit(
            'Het systeem staat uit door een storing. Rijd voorzichtig en laat het nakijken.',
            'The system is off because of a fault. Drive with care and have it looked at.',
          ),
        ],
      ),
    },
  },
  {
    id: 'stability-off',
    group: 'chassis',
    meaning: { nl: 'De stabiliteitscontrole is uitgezet.', en: 'The stability control was switched off.' },
    steps: {
      amber: yesNo(
        'Gaat het lampje uit met de knop, of na opnieuw starten?',
        'Does the light go out with its button, or after a new start?',
        drive(
          'Iemand had het systeem uitgezet. Laat het aan staan.',
          'Somebody had switched the system off. Leave it on.',
        ),
        visit(
          'Het systeem gaat niet meer aan. Laat het nakijken.',
          'The system does not switch on any more. Have it looked at.',
        ),
      ),
    },
  },
  {
    id: 'tyre-pressure',
    group: 'chassis',
    meaning: { nl: 'De spanning van een band is te laag.', en: 'The pressure of a tyre is too low.' },
    steps: {
      amber: ask(
        'Wat zie of merk je?',
        'What do you see or notice?',
        [
          'Een band is plat, of de auto trekt scheef',
          'A tyre is flat, or the car pulls to one side',
          stop(
            'Rijd niet verder: verwissel het wiel of bel de pechhulp.',
            'Do not drive on: change the wheel or call roadside assistance.',
          ),
        ],
        [
          'De banden zien er goed uit',
          'The tyres look fine',
          drive(
            'Breng de banden op spanning bij de eerste pomp en stel het systeem opnieuw in. Komt het lampje binnen een week terug, dan lekt een band.',
            'Inflate the tyres at the next station and reset the system. If the light is back within a week, a tyre leaks.',
          ),
        ],
        [
          'Het knippert eerst en blijft dan branden',
          'It flashes first and then stays on',
          visit(
            'Een sensor in een wiel doet het niet. Laat hem nakijken.',
            'A sensor in a wheel does not work. Have it looked at.',
          ),
        ],
      ),
    },
  },
  {
    id: 'steering',
    group: 'chassis',
    meaning: {
      nl: 'Storing in de stuurbekrachtiging of het stuurslot.',
      en: 'A fault in the power steering or the steering lock.',
    },
    steps: {
      red: stop(
        'Sturen kost veel kracht of kan wegvallen. Zet de auto veilig stil en bel de pechhulp.',
        'Steering takes much force or may fail. Stop safely and call roadside assistance.',
      ),
      amber: yesNo(
        'Gaat het sturen zwaarder?',
        'Is the steering heavier?',
        visit('Rijd alleen nog naar de garage, en rustig.', 'Drive to the garage only, and gently.'),
        visit(
          'Doorrijden kan. Laat de storing deze week uitlezen.',
          'You can drive on. Have the fault read out this week.',
        ),
      ),
    },
  },
  {
    id: 'suspension',
    group: 'chassis',
    meaning: { nl: 'Storing in de luchtvering of dempers.', en: 'A fault in the air suspension or dampers.' },
    steps: {
      amber: yesNo(
        'Staat de auto scheef of veel lager dan anders?',
        'Does the car stand crooked or much lower than usual?',
        stop(
          'Rijd niet verder: een band kan het scherm raken. Bel je garage.',
          'Do not drive on: a tyre may touch the body. Call your garage.',
        ),
        visit('Rijd rustig en laat de vering nakijken.', 'Drive gently and have the suspension looked at.'),
      ),
    },
  },
  {
    id: 'ice',
    group: 'chassis',
    meaning: { nl: 'Buiten is het 3 graden of kouder.', en: 'It is 3 degrees or colder outside.' },
    steps: {
      amber: drive(
        'De weg kan glad zijn. Houd afstand en rem voorzichtig.',
        'The road may be icy. Keep your distance and brake gently.',
      ),
      blue: drive(
        'De weg kan glad zijn. Houd afstand en rem voorzichtig.',
        'The road may be icy. Keep your distance and brake gently.',
      ),
    },
  },
];
