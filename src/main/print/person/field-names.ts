import type { EntityName, EntityRow } from '../../../shared/domain/entities.ts';

type RowField = { [E in EntityName]: keyof EntityRow<E> }[EntityName];
/** What forms hold besides fields of a row. */
type FormField = 'action' | 'day' | 'does' | 'text' | 'time';

/** Every field that is kept about somebody, in the words of the screens. One without a word does not compile. */
const FIELDS: Readonly<Record<RowField | FormField, string>> = {
  id: 'Nummer in het programma',
  kind: 'Soort',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  companyName: 'Bedrijfsnaam',
  kvkNumber: 'KVK-nummer',
  email: 'E-mail',
  phone: 'Telefoon',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  city: 'Plaats',
  notes: 'Notities',
  fullName: 'Naam',
  position: 'Functie',
  name: 'Naam',
  managerName: 'Naam van de beheerder',
  managerPassportId: 'AutoPaspoort van de beheerder',
  createdOn: 'Aangemaakt op',
  plate: 'Kenteken',
  make: 'Merk',
  model: 'Model',
  year: 'Bouwjaar',
  fuel: 'Brandstof',
  colour: 'Kleur',
  apkExpiresOn: 'APK geldig tot',
  mileage: 'Km-stand',
  lastVisitOn: 'Laatste bezoek',
  role: 'Rol',
  state: 'Stand',
  holderId: 'Houder',
  vehicleId: 'Auto',
  fleetId: 'Wagenpark',
  customerId: 'Klant',
  issuedOn: 'Uitgegeven op',
  invitedOn: 'Opnieuw uitgenodigd op',
  activatedOn: 'Geactiveerd op',
  offeredUntil: 'Aangeboden t/m',
  description: 'Omschrijving',
  dueOn: 'Verwacht op',
  doneOn: 'Uitgevoerd op',
  costCents: 'Kosten',
  preferredOn: 'Liefst op',
  otherwiseOn: 'Of anders op',
  dayPart: 'Dagdeel',
  plannedAt: 'Tijd van de afspraak',
  message: 'Bericht',
  light: 'Lampje',
  reason: 'Reden',
  requestedAt: 'Aangevraagd',
  round: 'Stap',
  fields: 'Velden',
  actor: 'Door',
  at: 'Wanneer',
  does: 'Antwoord',
  day: 'Dag',
  time: 'Tijd',
  action: 'Actie',
  text: 'Getypt',
};

/** What a field is called; one that only a newer program knows is just another one. */
export function fieldName(field: string): string {
  return Object.hasOwn(FIELDS, field) ? FIELDS[field as RowField] : 'Ander gegeven';
}
