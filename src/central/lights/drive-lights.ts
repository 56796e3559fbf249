import { drive, type Light, stop, visit, yesNo } from './light.ts';

/** Lights of fuel, exhaust, gearbox and electric drive. */
export const DRIVE_LIGHTS: readonly Light[] = [
  {
    id: 'particle-filter',
    group: 'engine',
    meaning: { nl: 'Het roetfilter raakt vol.', en: 'The particle filter is getting full.' },
    steps: {
      amber: yesNo(
        'Brandt ook het lampje motorstoring, of heeft de auto minder kracht?',
        'Does the engine light burn too, or has the car less power?',
        visit(
          'Het filter is te vol om zichzelf schoon te branden. Rijd rustig naar de garage.',
          'The filter is too full to burn itself clean. Drive gently to the garage.',
        ),
        drive(
          'Rijd een kwartier flink door op de snelweg (boven 2.000 toeren), dan brandt het filter zich schoon. Blijft het lampje aan, maak dan een afspraak.',
          'Drive on a motorway for a quarter of an hour (above 2,000 rpm): the filter burns itself clean. If the light stays on, make an appointment.',
        ),
      ),
    },
  },
  {
    id: 'adblue',
    group: 'engine',
    meaning: { nl: 'De AdBlue raakt op.', en: 'The AdBlue is running out.' },
    steps: {
      amber: drive(
        'Vul AdBlue bij voor de afstand die het dashboard noemt. Daarna start de auto niet meer.',
        'Top up AdBlue before the distance on the dashboard is driven. After that the car does not start any more.',
      ),
      red: yesNo(
        'Is de AdBlue bijgevuld?',
        'Was AdBlue topped up?',
        visit(
          'Het systeem heeft een storing. Zet de motor niet uit voor je bij de garage bent.',
          'The system has a fault. Do not switch the engine off before you are at the garage.',
        ),
        drive(
          'Vul minstens 5 liter bij voor je de motor uitzet.',
          'Top up 5 litres at least before you switch the engine off.',
        ),
      ),
    },
  },
  {
    id: 'water-in-fuel',
    group: 'engine',
    meaning: { nl: 'Er zit water in het brandstoffilter.', en: 'There is water in the fuel filter.' },
    steps: {
      amber: yesNo(
        'Loopt de motor onregelmatig?',
        'Does the engine run unevenly?',
        stop(
          'Zet de auto stil: water beschadigt de inspuiting. Bel je garage.',
          'Stop: water damages the injection. Call your garage.',
        ),
        visit('Laat het filter deze week aftappen.', 'Have the filter drained this week.'),
      ),
    },
  },
  {
    id: 'fuel',
    group: 'engine',
    meaning: { nl: 'De tank is bijna leeg.', en: 'The tank is nearly empty.' },
    steps: {
      amber: yesNo(
        'Heb je net getankt?',
        'Did you just fill up?',
        visit('Dan klopt de meter niet. Laat hem nakijken.', 'Then the gauge is wrong. Have it looked at.'),
        drive(
          'Tank bij de eerste pomp. De meeste auto’s rijden nog ongeveer 50 km.',
          'Fill up at the next station. Most cars go on for about 50 km.',
        ),
      ),
    },
  },
  {
    id: 'transmission',
    group: 'engine',
    meaning: {
      nl: 'Storing of te hoge temperatuur in de versnellingsbak.',
      en: 'A fault or too high a temperature in the gearbox.',
    },
    steps: {
      red: stop(
        'Zet de auto veilig stil, laat de bak afkoelen en bel je garage.',
        'Stop safely, let the gearbox cool down and call your garage.',
      ),
      amber: yesNo(
        'Schakelt de auto anders dan anders?',
        'Does the car shift gears other than usual?',
        visit(
          'Rijd rustig en trek niets zwaars. Laat de bak deze week nakijken.',
          'Drive gently and tow nothing heavy. Have the gearbox looked at this week.',
        ),
        visit('Doorrijden kan. Laat de storing uitlezen.', 'You can drive on. Have the fault read out.'),
      ),
    },
  },
  {
    id: 'service',
    group: 'engine',
    meaning: { nl: 'De auto is toe aan onderhoud.', en: 'The car is due for service.' },
    steps: {
      amber: visit(
        'Doorrijden kan. Plan een onderhoudsbeurt in de komende weken.',
        'You can drive on. Plan a service in the coming weeks.',
      ),
    },
  },
  {
    id: 'electric',
    group: 'engine',
    meaning: { nl: 'Storing in de elektrische aandrijving.', en: 'A fault in the electric drive.' },
    steps: {
      red: stop(
        'Zet de auto veilig stil, stap uit en raak geen oranje kabels aan. Bel de pechhulp.',
        'Stop safely, get out and touch no orange cables. Call roadside assistance.',
      ),
      amber: visit(
        'Rijd rustig en laat de storing deze week uitlezen.',
        'Drive gently and have the fault read out this week.',
      ),
    },
  },
  {
    id: 'reduced-power',
    group: 'engine',
    meaning: { nl: 'De auto beperkt zijn vermogen (schildpad).', en: 'The car limits its power (turtle).' },
    steps: {
      amber: yesNo(
        'Is de accu van de aandrijving bijna leeg, of is het erg koud?',
        'Is the drive battery nearly empty, or is it very cold?',
        drive(
          'Rijd rustig naar een laadpunt; daarna gaat het lampje uit.',
          'Drive gently to a charger; the light goes out after that.',
        ),
        visit(
          'De auto beschermt zichzelf. Laat de storing uitlezen.',
          'The car protects itself. Have the fault read out.',
        ),
      ),
    },
  },
  {
    id: 'plug',
    group: 'engine',
    meaning: {
      nl: 'De laadkabel zit in de auto, of het laden gaat niet.',
      en: 'The charging cable is plugged in, or charging fails.',
    },
    steps: {
      green: drive(
        'De auto laadt. Wegrijden kan pas als de kabel eruit is.',
        'The car is charging. It drives off once the cable is out.',
      ),
      red: yesNo(
        'Laadt de auto wel aan een andere paal?',
        'Does the car charge at another post?',
        drive('Dan lag het aan de paal of de kabel.', 'Then it was the post or the cable.'),
        visit('Laat de lader van de auto nakijken.', 'Have the charger of the car looked at.'),
      ),
    },
  },
];
