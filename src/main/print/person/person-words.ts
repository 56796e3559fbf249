import type { CommandType } from '../../../shared/commands/registry.ts';
import type { AppointmentKind, AppointmentState, DayPart } from '../../../shared/domain/appointment.ts';
import type { MaintenanceKind } from '../../../shared/domain/maintenance.ts';
import type { KindElsewhere } from '../../../shared/domain/timeline-event.ts';

export const maintenanceWords: Record<MaintenanceKind, string> = {
  apk: 'APK',
  service: 'Onderhoudsbeurt',
  tyres: 'Banden',
  brakes: 'Remmen',
  repair: 'Reparatie',
  other: 'Overig',
};

export const appointmentWords: Record<AppointmentKind, string> = {
  apk: 'APK-keuring',
  service: 'Onderhoudsbeurt',
  tyres: 'Banden',
  repair: 'Reparatie',
  light: 'Lampje op het dashboard',
  other: 'Overig',
};

export const appointmentStateWords: Record<AppointmentState, string> = {
  requested: 'Aangevraagd',
  proposed: 'Andere tijd voorgesteld',
  confirmed: 'Afgesproken',
  declined: 'Afgewezen',
  cancelled: 'Geannuleerd',
};

export const dayPartWords: Record<DayPart, string> = {
  any: 'maakt niet uit',
  morning: "'s ochtends",
  afternoon: "'s middags",
};

const KINDS: Record<CommandType | KindElsewhere, string> = {
  'customer.create': 'Klant aangemaakt',
  'customer.update': 'Gegevens gewijzigd',
  'customer.merge': 'Samengevoegd met een ander profiel',
  'customer.erase': 'Klant verwijderd op verzoek',
  'passport.issue': 'AutoPaspoort aangemaakt',
  'passport.invite': 'Uitnodiging opnieuw verstuurd',
  'passport.link': 'Gekoppeld aan een wagenpark',
  'passport.unlink': 'Ontkoppeld van een wagenpark',
  'fleet.create': 'Wagenpark account aangemaakt',
  'fleet.update': 'Account instellingen gewijzigd',
  'fleet.deactivate': 'Wagenpark account gedeactiveerd',
  'fleet.activate': 'Wagenpark account opnieuw geactiveerd',
  'vehicle.update': 'Autogegevens gewijzigd',
  'appointment.accept': 'Afspraak ingepland',
  'appointment.propose': 'Andere tijd voor de afspraak voorgesteld',
  'appointment.decline': 'Afspraak afgewezen',
  'contact.create': 'Contactpersoon toegevoegd',
  'contact.update': 'Contactpersoon gewijzigd',
  'contact.remove': 'Contactpersoon verwijderd',
  'passport.activated': 'AutoPaspoort geactiveerd door de houder',
  'transfer.offered': 'Aangeboden aan een nieuwe eigenaar of bestuurder',
  'transfer.declined': 'Aanbod niet aangenomen',
  'transfer.withdrawn': 'Aanbod ingetrokken',
  'transfer.expired': 'Aanbod verlopen zonder antwoord',
  'car.gone': 'Een AutoPaspoort is overgedragen',
};

/** What happened, in words; of what a newer program did only that something changed. */
export function kindWords(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : 'Wijziging';
}

const FIELDS: Readonly<Record<string, string>> = {
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
  plate: 'Kenteken',
  make: 'Merk',
  model: 'Model',
  year: 'Bouwjaar',
  fuel: 'Brandstof',
  apkExpiresOn: 'APK geldig tot',
  role: 'Rol',
  reason: 'Reden',
  state: 'Stand',
  holderId: 'Houder',
  fleetId: 'Wagenpark',
  customerId: 'Klant',
  issuedOn: 'Uitgegeven op',
  invitedOn: 'Opnieuw uitgenodigd op',
  activatedOn: 'Geactiveerd op',
  offeredUntil: 'Aangeboden t/m',
  preferredOn: 'Liefst op',
  otherwiseOn: 'Of anders op',
  plannedAt: 'Afgesproken',
  message: 'Bericht',
  mileage: 'Km-stand',
  round: 'Stap',
};

/** What a field is called; one without a word keeps its own name. */
export function fieldName(field: string): string {
  return FIELDS[field] ?? field;
}

const MAILS: Readonly<Record<string, string>> = {
  'fleet-login': 'Login van het wagenpark',
  invitation: 'Uitnodiging voor het AutoPaspoort',
  'email-asked': 'Aan een nieuw e-mailadres dat is opgegeven',
  'email-changed': 'E-mailadres is gewijzigd',
  'password-link': 'Nieuw wachtwoord',
  'transfer-offer': 'Aanbod van een AutoPaspoort',
  'transfer-reminder': 'Herinnering aan een aanbod',
  'transfer-ended': 'Hoe een overdracht afliep',
  'appointment-answer': 'Antwoord op een afspraak',
  'due-reminder': 'Herinnering aan APK of onderhoud',
};

/** What a mail was about; of a newer program only that it was one. */
export function mailWords(kind: string): string {
  return MAILS[kind] ?? 'E-mail';
}

const OFFERS: Readonly<Record<string, string>> = {
  offered: 'Aangeboden',
  accepted: 'Aangenomen',
  declined: 'Niet aangenomen',
  withdrawn: 'Ingetrokken',
  expired: 'Verlopen',
};

/** How an offer stands. */
export function offerStateWords(state: string): string {
  return OFFERS[state] ?? state;
}
