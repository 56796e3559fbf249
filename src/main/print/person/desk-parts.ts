import { formatPlate } from '../../../shared/domain/plate.ts';
import type { TimelineEvent } from '../../../shared/domain/timeline-event.ts';
import type { OutboxEntry } from '../../repos/outbox.ts';
import type { PersonCar, PersonRows } from '../../services/person/gather-person.ts';
import { aboutCars } from './car-parts.ts';
import { aboutCustomer, UNTIL_ERASED } from './customer-parts.ts';
import { fieldName } from './field-names.ts';
import { moment, type PersonPart, text } from './person-part.ts';
import { kindWords } from './person-words.ts';
import { typedFields } from './typed-fields.ts';

/** Who of the garage it was is no business of the customer (Court of Justice, C-579/21); that it was the garage is. */
function eventFields({ kind, fields, at, vehicleId }: TimelineEvent, cars: readonly PersonCar[]) {
  const car = cars.find(({ vehicle }) => vehicle.id === vehicleId);
  const byHolder = kind === 'passport.activated' || kind.startsWith('transfer.');
  return [
    moment('Wanneer', at),
    text('Wat', kindWords(kind)),
    text('Velden', fields === '' ? '' : fields.split(',').map(fieldName).join(', ')),
    text('Kenteken', car ? formatPlate(car.vehicle.plate) : ''),
    text('Door', byHolder ? 'AutoPaspoort' : kind === 'car.gone' ? '' : 'de garage'),
  ];
}

const COMMAND_STATES = { waiting: 'Wacht op verzending', sent: 'Verzonden', refused: 'Niet overgenomen' } as const;

function commandFields({ command, state }: OutboxEntry) {
  return [
    text('Wat', kindWords(command.type)),
    moment('Wanneer', command.at),
    text('Stand', COMMAND_STATES[state]),
    ...typedFields(command.payload),
  ];
}

const OUTCOMES = { applied: 'Overgenomen', merged: 'Samengevoegd', refused: 'Niet overgenomen' } as const;

/** What this desk keeps in its working memory of what was typed and sent. */
function deskOnly({ commands, drafts, sent }: PersonRows): readonly PersonPart[] {
  return [
    {
      title: 'Wijzigingen die nog niet zijn verwerkt',
      purpose: 'Om ook zonder internet vast te leggen wat er voor u verandert.',
      kept: 'Tot iGarage ze heeft verwerkt, of de garage ze weggooit.',
      layout: 'cards',
      records: commands.map(commandFields),
    },
    {
      title: 'Invoer die nog niet is opgeslagen',
      purpose: 'Om niet kwijt te raken wat een medewerker aan het typen was.',
      kept: 'Hoogstens 14 dagen.',
      layout: 'cards',
      records: drafts.map(({ values, savedAt }) => [moment('Getypt', savedAt), ...typedFields(values)]),
    },
    {
      title: 'Wat deze balie over u verzond',
      purpose: 'Om te kunnen zien of een wijziging is aangekomen.',
      kept: 'De laatste 500 van deze balie.',
      layout: 'table',
      records: sent.map(({ type, at, status }) => [
        text('Wat', kindWords(type)),
        moment('Wanneer', at),
        text('Uitkomst', OUTCOMES[status]),
      ]),
    },
  ];
}

/** Everything that the desk holds about a customer, in parts, each with what for and how long. */
export function deskParts(rows: PersonRows): readonly PersonPart[] {
  return [
    ...aboutCustomer(rows),
    ...aboutCars(rows),
    {
      title: 'Tijdlijn',
      purpose: 'Om te kunnen nagaan wat er wanneer is gewijzigd.',
      kept: UNTIL_ERASED,
      layout: 'table',
      records: rows.events.map((event) => eventFields(event, rows.cars)),
    },
    ...deskOnly(rows),
  ];
}
