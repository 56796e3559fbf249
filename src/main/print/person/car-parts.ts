import { formatPlate } from '../../../shared/domain/plate.ts';
import { describeLight } from '../../../shared/lights/light-names.ts';
import { APPOINTMENT_KINDS_NL, APPOINTMENT_STATES_NL, DAY_PARTS_NL } from '../../../shared/words/appointment-words.ts';
import type { PersonCar, PersonRows } from '../../services/person/gather-person.ts';
import { stateWords } from '../print-words.ts';
import { cents, clock, day, kilometres, moment, type PersonPart, text } from './person-part.ts';
import { maintenanceWords, roleWords } from './person-words.ts';

const WITH_CAR =
  'Tot het AutoPaspoort wordt overgedragen. Wordt u als klant verwijderd, dan blijft dit staan bij het kenteken, zonder uw naam.';

const plateOf = ({ vehicle }: PersonCar) => text('Kenteken', formatPlate(vehicle.plate));

function passportFields(car: PersonCar) {
  const { role, email, state, issuedOn, invitedOn, activatedOn, offeredUntil, fleetId } = car.passport;
  return [
    plateOf(car),
    text('Rol', roleWords[role]),
    text('E-mail (login)', email),
    text('Stand', stateWords[state]),
    day('Uitgegeven op', issuedOn),
    day('Opnieuw uitgenodigd op', invitedOn),
    day('Geactiveerd op', activatedOn),
    day('Aangeboden t/m', offeredUntil),
    text('In een wagenpark', fleetId === null ? 'nee' : 'ja'),
  ];
}

function vehicleFields(car: PersonCar) {
  const { make, model, year, fuel, colour, apkExpiresOn, mileage, lastVisitOn } = car.vehicle;
  return [
    plateOf(car),
    text('Merk', make),
    text('Model', model),
    text('Bouwjaar', year),
    text('Brandstof', fuel),
    text('Kleur', colour),
    day('APK geldig tot', apkExpiresOn),
    kilometres('Km-stand', mileage),
    day('Laatste bezoek', lastVisitOn),
  ];
}

function maintenanceFields(car: PersonCar) {
  return car.maintenance.map(({ kind, description, state, dueOn, doneOn, mileage, costCents }) => [
    plateOf(car),
    text('Soort', maintenanceWords[kind]),
    text('Omschrijving', description),
    text('Stand', state === 'due' ? 'Verwacht' : 'Uitgevoerd'),
    day('Datum', dueOn ?? doneOn),
    kilometres('Km-stand', mileage),
    cents('Kosten', costCents),
  ]);
}

function appointmentFields(car: PersonCar) {
  return car.appointments.map((one) => [
    plateOf(car),
    text('Waarvoor', APPOINTMENT_KINDS_NL[one.kind]),
    text('Stand', APPOINTMENT_STATES_NL[one.state]),
    moment('Aangevraagd', one.requestedAt),
    day('Liefst op', one.preferredOn),
    day('Of anders op', one.otherwiseOn),
    text('Dagdeel', DAY_PARTS_NL[one.dayPart]),
    clock(one.state === 'proposed' ? 'Voorstel' : 'Afspraak', one.plannedAt),
    text('Bericht van de bestuurder', one.message),
    text('Antwoord van de garage', one.reason),
    kilometres('Opgegeven km-stand', one.mileage),
    text('Lampje', describeLight(one.light, 'nl') || one.light),
  ]);
}

/** What is kept of the cars of a customer, and of what was agreed about them. */
export function aboutCars({ cars }: PersonRows): readonly PersonPart[] {
  return [
    {
      title: 'AutoPaspoorten',
      purpose: 'Om u toegang te geven tot de gegevens van uw auto.',
      kept: 'Tot het AutoPaspoort wordt overgedragen of u als klant wordt verwijderd.',
      layout: 'cards',
      records: cars.map(passportFields),
    },
    {
      title: "Auto's",
      purpose: 'Om te weten welk onderhoud uw auto nodig heeft.',
      kept: WITH_CAR,
      layout: 'cards',
      records: cars.map(vehicleFields),
    },
    {
      title: 'Onderhoud en historie',
      purpose: 'Om u te adviseren, en om vast te leggen wat er aan de auto is gedaan.',
      kept: WITH_CAR,
      layout: 'table',
      records: cars.flatMap(maintenanceFields),
    },
    {
      title: 'Afspraken en berichten',
      purpose: 'Om afspraken met u te maken en na te komen.',
      kept: 'Tot het AutoPaspoort wordt overgedragen of u als klant wordt verwijderd.',
      layout: 'cards',
      records: cars.flatMap(appointmentFields),
    },
  ];
}
