import { ask, drive, type Light, stop, visit, yesNo } from './light.ts';

/** Lights about people, doors, and help while driving. */
export const SAFETY_LIGHTS: readonly Light[] = [
  {
    id: 'airbag',
    group: 'safety',
    meaning: {
      nl: 'Storing in de airbags of gordelspanners, of een airbag staat uit.',
      en: 'A fault in the airbags or belt tensioners, or an airbag is off.',
    },
    steps: {
      red: yesNo(
        'Gaat het lampje binnen tien seconden na het starten uit?',
        'Does the light go out within ten seconds after starting?',
        drive('Dat hoort zo: het systeem test zichzelf.', 'That is as it should be: the system tests itself.'),
        visit(
          'De airbags werken bij een botsing misschien niet. Laat dit deze week nakijken.',
          'The airbags may not work in a crash. Have this looked at this week.',
        ),
      ),
      amber: yesNo(
        'Zit er een kinderstoel voorin, of is de airbag van de bijrijder uitgezet?',
        'Is there a child seat in front, or was the passenger airbag switched off?',
        drive(
          'Dat hoort zo. Zet de airbag weer aan als er een volwassene zit.',
          'That is as it should be. Switch the airbag on again for an adult.',
        ),
        visit('Laat de storing deze week uitlezen.', 'Have the fault read out this week.'),
      ),
    },
  },
  {
    id: 'seat-belt',
    group: 'safety',
    meaning: { nl: 'Iemand draagt geen gordel.', en: 'Somebody wears no belt.' },
    steps: {
      red: yesNo(
        'Draagt iedereen een gordel, en ligt er niets zwaars op een stoel?',
        'Does everybody wear a belt, and is there nothing heavy on a seat?',
        visit(
          'Het slot of de sensor van de stoel doet het niet. Laat het nakijken.',
          'The buckle or the sensor of the seat does not work. Have it looked at.',
        ),
        drive('Doe de gordels om, of maak de stoel leeg.', 'Put the belts on, or empty the seat.'),
      ),
    },
  },
  {
    id: 'door',
    group: 'safety',
    meaning: { nl: 'Een deur of de achterklep is niet dicht.', en: 'A door or the boot is not closed.' },
    steps: {
      red: yesNo(
        'Zijn alle deuren en de klep goed dicht?',
        'Are all doors and the boot closed well?',
        visit(
          'Een schakelaar in een deur doet het niet. Laat het nakijken.',
          'A switch in a door does not work. Have it looked at.',
        ),
        stop('Stop op een veilige plek en sluit de deur.', 'Stop in a safe place and close the door.'),
      ),
    },
  },
  {
    id: 'bonnet',
    group: 'safety',
    meaning: { nl: 'De motorkap is niet dicht.', en: 'The bonnet is not closed.' },
    steps: {
      red: yesNo(
        'Is de motorkap goed dicht?',
        'Is the bonnet closed well?',
        visit(
          'De schakelaar van het slot doet het niet. Laat het slot nakijken.',
          'The switch of the lock does not work. Have the lock looked at.',
        ),
        stop(
          'Stop op een veilige plek en sluit de motorkap: hij kan opwaaien.',
          'Stop in a safe place and close the bonnet: it may fly up.',
        ),
      ),
    },
  },
  {
    id: 'immobiliser',
    group: 'safety',
    meaning: {
      nl: 'De startonderbreker herkent de sleutel niet, of waakt.',
      en: 'The immobiliser does not know the key, or is on guard.',
    },
    steps: {
      red: drive(
        'Knippert het bij een geparkeerde auto, dan waakt het alarm. Dat hoort zo.',
        'If it flashes in a parked car, the alarm is on guard. That is as it should be.',
      ),
      amber: yesNo(
        'Start de auto met de reservesleutel?',
        'Does the car start with the spare key?',
        visit(
          'De eerste sleutel moet opnieuw worden ingeleerd, of heeft een lege batterij.',
          'The first key must be taught anew, or its battery is empty.',
        ),
        visit(
          'Bel je garage: de auto start niet zonder herkende sleutel.',
          'Call your garage: the car does not start without a key that it knows.',
        ),
      ),
    },
  },
  {
    id: 'lane',
    group: 'safety',
    meaning: { nl: 'De hulp die de auto in zijn rijstrook houdt.', en: 'The help that keeps the car in its lane.' },
    steps: {
      green: drive(
        'De rijstrookhulp staat aan. Houd zelf het stuur vast.',
        'Lane assist is on. Keep your hands on the wheel.',
      ),
      amber: yesNo(
        'Is de voorruit bij de spiegel schoon, en zijn er duidelijke strepen op de weg?',
        'Is the windscreen clean near the mirror, and are there clear lines on the road?',
        visit(
          'De camera heeft een storing of moet opnieuw worden ingesteld, bijvoorbeeld na een nieuwe voorruit.',
          'The camera has a fault or must be set anew, for example after a new windscreen.',
        ),
        drive(
          'Maak de ruit schoon. Zonder strepen werkt de hulp niet; daarna gaat het lampje vanzelf uit.',
          'Clean the windscreen. Without lines the help does not work; the light goes out by itself later.',
        ),
      ),
    },
  },
  {
    id: 'cruise',
    group: 'safety',
    meaning: { nl: 'De cruisecontrol.', en: 'The cruise control.' },
    steps: {
      green: drive(
        'De cruisecontrol houdt de snelheid vast. Remmen zet hem uit.',
        'Cruise control keeps the speed. Braking switches it off.',
      ),
      amber: ask(
        'Wanneer brandt het?',
        'When does it burn?',
        [
          'Na regen, sneeuw of modder',
          'After rain, snow or mud',
          drive(
            'De sensor in de voorbumper is vuil. Maak hem schoon.',
            'The sensor in the front bumper is dirty. Clean it.',
          ),
        ],
        [
          'Altijd',
          'Always',
          visit(
            'Laat de storing uitlezen. Rijden kan gewoon, zonder cruisecontrol.',
            'Have the fault read out. You can drive as usual, without cruise control.',
          ),
        ],
      ),
    },
  },
];
