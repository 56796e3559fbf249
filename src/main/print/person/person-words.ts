import type { SeenKind } from '../../../shared/api/audit.ts';
import type { CommandType } from '../../../shared/commands/registry.ts';
import type { DocumentKind } from '../../../shared/desk/print-choice.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import type { MaintenanceKind } from '../../../shared/domain/maintenance.ts';
import type { HolderRole } from '../../../shared/domain/passport.ts';
import type { KindElsewhere } from '../../../shared/domain/timeline-event.ts';

export const maintenanceWords: Record<MaintenanceKind, string> = {
  apk: 'APK',
  service: 'Onderhoudsbeurt',
  tyres: 'Banden',
  brakes: 'Remmen',
  repair: 'Reparatie',
  other: 'Overig',
};

export const roleWords: Record<HolderRole, string> = { owner: 'Eigenaar', driver: 'Bestuurder' };

export const customerKindWords: Record<Customer['kind'], string> = { private: 'Particulier', business: 'Zakelijk' };

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

/** How an offer stands; in a way that only a newer program knows, is just another one. */
export function offerStateWords(state: string): string {
  return OFFERS[state] ?? 'Anders';
}

const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  overview: 'Overzicht van het wagenpark',
  passport: 'AutoPaspoort',
  closing: 'Laatste gegevens',
  login: 'Inloggegevens',
  worklist: 'Werklijst',
  reminders: 'Herinneringsbrief',
  person: 'Gegevens van de klant',
};

const LOOKS: Readonly<Record<Exclude<SeenKind, 'document.printed' | 'document.saved'>, string>> = {
  'customer.seen': 'Profiel bekeken',
  'fleet.seen': 'Wagenpark bekeken',
  'customer.data': 'Alle gegevens opgevraagd',
  'list.exported': 'Lijst opgeslagen',
};

/** What somebody of the garage looked at, took out of the program or changed. */
export function lookWords(kind: SeenKind | 'command', detail: string): string {
  if (kind === 'command') return kindWords(detail);
  if (kind !== 'document.printed' && kind !== 'document.saved') return LOOKS[kind];
  const document = Object.hasOwn(DOCUMENTS, detail) ? DOCUMENTS[detail as DocumentKind] : 'Document';
  return `${document} ${kind === 'document.printed' ? 'afgedrukt' : 'opgeslagen'}`;
}
