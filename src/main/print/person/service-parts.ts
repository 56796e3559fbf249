import type { CustomerDataAnswer } from '../../../shared/api/customer-data.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { PersonCar, PersonRows } from '../../services/person/gather-person.ts';
import { fieldName } from './field-names.ts';
import { day, moment, type PersonPart, text } from './person-part.ts';
import { lookWords, mailWords, offerStateWords } from './person-words.ts';

const WHO: Record<EntityName, string> = {
  customer: 'Klantgegevens',
  vehicle: 'Auto',
  fleet: 'Wagenpark',
  contact: 'Contactpersoon',
  passport: 'AutoPaspoort',
  maintenance: 'Onderhoud',
  event: 'Tijdlijn',
  appointment: 'Afspraak',
};

const yesNo = (yes: boolean) => (yes ? 'ja' : 'nee');
const plateIn = (cars: readonly PersonCar[], is: (car: PersonCar) => boolean) => {
  const car = cars.find(is);
  return text('Kenteken', car ? formatPlate(car.vehicle.plate) : '');
};

function loginParts({ logins, fleetLogins, invitations }: CustomerDataAnswer, rows: PersonRows): readonly PersonPart[] {
  const keys = logins.flatMap(({ sessions, devices, passwordLinks, newEmails }) => [
    ...sessions.map(({ until }) => ['Ingelogd', until] as const),
    ...devices.map(({ usedAt }) => ['Bekend apparaat, laatst gebruikt', usedAt] as const),
    ...passwordLinks.map(({ until }) => ['Link voor een nieuw wachtwoord', until] as const),
    ...newEmails.map(({ email, until }) => [`Nieuw e-mailadres, nog niet bevestigd: ${email}`, until] as const),
  ]);
  return [
    {
      title: 'Login AutoPaspoort',
      purpose: 'Om u veilig te laten inloggen.',
      kept: 'Zolang u een AutoPaspoort of wagenpark hebt. Een wachtwoord is versleuteld en kan niemand lezen.',
      layout: 'cards',
      records: logins.map(({ email, createdAt, hasPassword, language, reminders }) => [
        text('E-mail', email),
        moment('Aangemaakt', createdAt),
        text('Eigen wachtwoord', yesNo(hasPassword)),
        text('Taal', language === 'nl' ? 'Nederlands' : 'Engels'),
        ...reminders.map(({ kind, wanted }) =>
          text(kind === 'apk' ? 'Herinneringen APK' : 'Herinneringen onderhoud', yesNo(wanted)),
        ),
      ]),
    },
    {
      title: 'Sessies, apparaten en links',
      purpose: 'Om u ingelogd te houden, en om misbruik van uw login tegen te gaan.',
      kept: 'Tot de genoemde datum. Een apparaat een jaar na het laatste gebruik.',
      layout: 'table',
      records: [
        ...keys.map(([what, until]) => [text('Wat', what), moment('Datum', until)]),
        ...fleetLogins.map(({ fleetId, until }) => [
          text('Wat', `Tijdelijk wachtwoord ${rows.fleets.find(({ id }) => id === fleetId)?.name ?? ''}`.trim()),
          moment('Datum', until),
        ]),
      ],
    },
    {
      title: 'Uitnodigingen',
      purpose: 'Om uw AutoPaspoort te activeren.',
      kept: 'Tot de uitnodiging is gebruikt of verlopen.',
      layout: 'table',
      records: invitations.map(({ passportId, until, used }) => [
        plateIn(rows.cars, ({ passport }) => passport.id === passportId),
        moment('Geldig tot', until),
        text('Gebruikt', yesNo(used)),
      ]),
    },
  ];
}

function mailParts(
  { mails, offers, offersForOthers, reminded }: CustomerDataAnswer,
  rows: PersonRows,
): readonly PersonPart[] {
  return [
    {
      title: 'E-mails aan u',
      purpose: 'Om u uit te nodigen, te herinneren en te antwoorden.',
      kept: 'Adres en tekst tot de e-mail is verzonden of niet meer wordt geprobeerd. Daarna alleen soort en datum, zolang er een AutoPaspoort of wagenpark is.',
      layout: 'table',
      records: mails.map(({ kind, createdAt, state, recipient }) => [
        text('Soort', mailWords(kind)),
        moment('Gemaakt', createdAt),
        text('Stand', { pending: 'Wacht', sent: 'Verzonden', failed: 'Mislukt' }[state]),
        text('Aan', recipient ?? (state === 'pending' ? 'een ander adres' : 'gewist')),
      ]),
    },
    {
      title: 'Overdrachten',
      purpose: 'Om uw AutoPaspoort over te dragen.',
      kept: 'Voor wie het aanbod was, tot het is beantwoord. De rest tot het AutoPaspoort weg is.',
      layout: 'table',
      records: offers.map(({ passportId, state, offeredAt, expiresAt, endedAt }) => [
        plateIn(rows.cars, ({ passport }) => passport.id === passportId),
        text('Stand', offerStateWords(state)),
        moment('Aangeboden', offeredAt),
        moment('Geldig tot', expiresAt),
        moment('Beantwoord', endedAt),
      ]),
    },
    {
      title: 'Overdrachten als wagenparkbeheerder',
      purpose: 'Om auto’s uit uw wagenpark over te dragen.',
      kept: 'Dat u het was, tot u wordt verwijderd of het AutoPaspoort weg is.',
      layout: 'table',
      records: offersForOthers.map(({ state, offeredAt, endedAt }) => [
        text('Stand', offerStateWords(state)),
        moment('Aangeboden', offeredAt),
        moment('Beantwoord', endedAt),
      ]),
    },
    {
      title: 'Verzonden herinneringen',
      purpose: 'Om u niet twee keer aan hetzelfde te herinneren.',
      kept: 'Zolang de auto bij de garage bekend is.',
      layout: 'table',
      records: reminded.map(({ vehicleId, dueOn, daysBefore }) => [
        plateIn(rows.cars, ({ vehicle }) => vehicle.id === vehicleId),
        day('Vervalt op', dueOn),
        text('Dagen vooraf', daysBefore),
      ]),
    },
  ];
}

/** What the central service keeps beyond what the desk has, in parts. */
export function serviceParts(data: CustomerDataAnswer, rows: PersonRows): readonly PersonPart[] {
  return [
    ...loginParts(data, rows),
    ...mailParts(data, rows),
    {
      title: 'Wat wanneer is gewijzigd',
      purpose: 'Om wijzigingen van twee balies niet over elkaar heen te schrijven.',
      kept: 'Zo lang als het gegeven zelf.',
      layout: 'table',
      records: data.audit.map(({ entity, field, at, byDesk }) => [
        text('Onderdeel', WHO[entity]),
        text('Veld', fieldName(field)),
        moment('Laatst gewijzigd', at),
        text('Door', byDesk ? 'de garage' : 'AutoPaspoort'),
      ]),
    },
    {
      title: 'Wanneer de garage keek of wijzigde',
      purpose: 'Om misbruik van gegevens te kunnen nagaan.',
      kept: 'Twaalf maanden. Wie van de garage het was, bewaart iGarage voor de garage.',
      layout: 'table',
      records: data.looks.map(({ kind, detail, at }) => [text('Wat', lookWords(kind, detail)), moment('Wanneer', at)]),
    },
    {
      title: 'Logboek voor de balies',
      purpose: 'Om elke balie van de garage bij te werken.',
      kept: 'De laatste 50.000 wijzigingen van de garage. Verwijderde gegevens gaan er meteen uit.',
      layout: 'cards',
      records: [[text('Kopieën van het bovenstaande', data.logEntries), moment('Stand van', data.asOf)]],
    },
  ];
}
