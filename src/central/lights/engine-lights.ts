import { ask, drive, type Light, stop, visit, yesNo } from './light.ts';

const RECOVERY = stop(
  'Zet de auto zo snel mogelijk veilig stil, zet de motor uit en bel de pechhulp of je garage. Doorrijden kan de motor onherstelbaar beschadigen.',
  'Stop safely as soon as you can, switch the engine off and call roadside assistance or your garage. Driving on can ruin the engine.',
);

/** Lights of the engine itself: oil, cooling, power. */
export const ENGINE_LIGHTS: readonly Light[] = [
  {
    id: 'oil-pressure',
    group: 'engine',
    meaning: { nl: 'De motor krijgt te weinig oliedruk.', en: 'The oil pressure of the engine is too low.' },
    steps: {
      red: yesNo(
        'Gaat het lampje uit zodra de motor loopt?',
        'Does the light go out as soon as the engine runs?',
        drive(
          'Dat hoort zo: het lampje test zichzelf bij het aanzetten van het contact.',
          'That is as it should be: the light tests itself when the ignition is switched on.',
        ),
        RECOVERY,
      ),
      amber: yesNo(
        'Staat het oliepeil op de peilstok onder het minimum?',
        'Is the oil on the dipstick below the minimum?',
        visit(
          'Vul olie bij van de soort in het instructieboekje, en laat de garage nakijken waar de olie blijft.',
          'Top up with the oil named in the handbook, and let the garage find out where the oil goes.',
        ),
        visit(
          'Het peil is goed; laat de garage de sensor en de oliedruk meten.',
          'The level is fine; let the garage measure the sensor and the oil pressure.',
        ),
      ),
    },
  },
  {
    id: 'oil-level',
    group: 'engine',
    meaning: { nl: 'Het oliepeil van de motor is te laag.', en: 'The oil level of the engine is too low.' },
    steps: {
      amber: yesNo(
        'Zie je olie onder de auto?',
        'Do you see oil under the car?',
        stop(
          'De motor verliest olie. Rijd niet verder en bel je garage.',
          'The engine loses oil. Do not drive on, and call your garage.',
        ),
        visit(
          'Vul olie bij van de soort in het instructieboekje. Komt het lampje binnen 1.000 km terug, dan verbruikt de motor te veel.',
          'Top up with the oil named in the handbook. If the light comes back within 1,000 km, the engine uses too much.',
        ),
      ),
    },
  },
  {
    id: 'coolant',
    group: 'engine',
    meaning: { nl: 'De temperatuur van de motor.', en: 'The temperature of the engine.' },
    steps: {
      red: ask(
        'Wat zie je?',
        'What do you see?',
        [
          'Stoom, of de temperatuurmeter staat in het rood',
          'Steam, or the temperature gauge is in the red',
          stop(
            'Zet de auto stil en de motor uit. Wacht minstens een half uur: open de dop van de koelvloeistof niet, die spuit. Bel je garage of de pechhulp.',
            'Stop and switch the engine off. Wait half an hour at least: do not open the coolant cap, it spurts. Call your garage or roadside assistance.',
          ),
        ],
        [
          'Alleen het lampje',
          'Only the light',
          stop(
            'Stop op een veilige plek en laat de motor afkoelen. Is het peil daarna te laag, vul koelvloeistof bij en rijd niet verder dan de garage.',
            'Stop in a safe place and let the engine cool down. If the level is too low then, top up coolant and drive no further than the garage.',
          ),
        ],
      ),
      blue: drive(
        'De motor is nog koud. Rijd rustig tot het lampje uit is; na een minuut of tien hoort dat zo te zijn.',
        'The engine is still cold. Drive gently until the light is out; after about ten minutes it should be.',
      ),
    },
  },
  {
    id: 'coolant-level',
    group: 'engine',
    meaning: { nl: 'Er is te weinig koelvloeistof.', en: 'There is too little coolant.' },
    steps: {
      amber: yesNo(
        'Wordt de motor warmer dan anders?',
        'Does the engine get hotter than usual?',
        stop(
          'Zet de auto stil en laat de motor afkoelen. Bel je garage.',
          'Stop and let the engine cool down. Call your garage.',
        ),
        visit(
          'Vul bij met koude motor, en laat de garage zoeken waar de koelvloeistof blijft.',
          'Top up with a cold engine, and let the garage find out where the coolant goes.',
        ),
      ),
    },
  },
  {
    id: 'battery',
    group: 'engine',
    meaning: { nl: 'De accu wordt niet geladen.', en: 'The battery is not being charged.' },
    steps: {
      red: ask(
        'Wat merk je nog meer?',
        'What else do you notice?',
        [
          'De motor wordt warm of het sturen gaat zwaar',
          'The engine gets hot or the steering is heavy',
          stop(
            'Waarschijnlijk is de riem gebroken, die ook koelt en stuurt. Zet de auto stil en bel de pechhulp.',
            'The belt that also cools and steers is probably broken. Stop and call roadside assistance.',
          ),
        ],
        [
          'Niets bijzonders',
          'Nothing special',
          visit(
            'Zet uit wat stroom kost (airco, verwarmde ruit) en rijd rechtstreeks naar de garage. Zet de motor onderweg niet uit: hij start misschien niet meer.',
            'Switch off what uses power (air conditioning, heated window) and drive straight to the garage. Do not switch the engine off on the way: it may not start again.',
          ),
        ],
        [
          'Het gaat uit zodra de motor loopt',
          'It goes out as soon as the engine runs',
          drive('Dat hoort zo.', 'That is as it should be.'),
        ],
      ),
    },
  },
  {
    id: 'engine',
    group: 'engine',
    meaning: { nl: 'Storing in de motor of de uitlaatgassen.', en: 'A fault in the engine or its exhaust gases.' },
    steps: {
      amber: ask(
        'Hoe brandt het lampje?',
        'How does the light burn?',
        [
          'Het knippert',
          'It flashes',
          stop(
            'De motor slaat over en kan de katalysator beschadigen. Geef weinig gas, zet de auto veilig stil en bel je garage.',
            'The engine misfires and can damage the catalytic converter. Use little throttle, stop safely and call your garage.',
          ),
        ],
        [
          'Het brandt steeds',
          'It burns all the time',
          yesNo(
            'Schokt de auto, of heeft hij minder kracht?',
            'Does the car jerk, or has it less power?',
            visit(
              'Rijd rustig, en laat de storing in de komende dagen uitlezen.',
              'Drive gently, and have the fault read out in the next days.',
            ),
            visit(
              'Doorrijden kan. Laat de storing binnenkort uitlezen: met dit lampje wordt de auto afgekeurd voor de APK.',
              'You can drive on. Have the fault read out soon: with this light on, the car fails its APK.',
            ),
          ),
        ],
      ),
    },
  },
  {
    id: 'preheat',
    group: 'engine',
    meaning: { nl: 'De dieselmotor wordt voorverwarmd.', en: 'The diesel engine is being preheated.' },
    steps: {
      amber: ask(
        'Wanneer brandt het?',
        'When does it burn?',
        [
          'Kort, voor het starten',
          'Briefly, before starting',
          drive('Dat hoort zo: start als het uit is.', 'That is as it should be: start when it is out.'),
        ],
        [
          'Tijdens het rijden, of het knippert',
          'While driving, or it flashes',
          visit(
            'Er is een storing in de motor. Laat hem uitlezen.',
            'There is a fault in the engine. Have it read out.',
          ),
        ],
      ),
    },
  },
];
