import { garages } from './010-garages.ts';
import { desks } from './020-desks.ts';
import { entities } from './030-entities.ts';
import { feed } from './040-feed.ts';
import { commands } from './050-commands.ts';
import { mail } from './060-mail.ts';
import { carOfRefusal } from './065-car-of-refusal.ts';
import { registry } from './100-registry.ts';
import { offeredUntil } from './120-offered-until.ts';
import { invitedOn } from './150-invited-on.ts';
import { portal } from './200-portal.ts';
import { offerReminders } from './210-offer-reminders.ts';
import { events } from './230-events.ts';
import { portalGuard } from './240-portal-guard.ts';
import { emailChanges } from './250-email-changes.ts';
import { mailLanguage } from './260-mail-language.ts';
import { contacts } from './270-contacts.ts';
import { appointments } from './280-appointments.ts';
import { reminders } from './290-reminders.ts';
import { fleetState } from './300-fleet-state.ts';
import { erasure } from './310-erasure.ts';
import { dueDays } from './320-due-days.ts';
import { textThatFits } from './350-text-that-fits.ts';
import { lookUps } from './360-look-ups.ts';
import { away } from './380-away.ts';
import { audit } from './390-audit.ts';
import { closedBy } from './400-closed-by.ts';
import { retentionSet } from './410-retention-set.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  garages,
  desks,
  entities,
  feed,
  commands,
  mail,
  carOfRefusal,
  registry,
  offeredUntil,
  invitedOn,
  portal,
  offerReminders,
  events,
  portalGuard,
  emailChanges,
  mailLanguage,
  contacts,
  appointments,
  reminders,
  fleetState,
  erasure,
  dueDays,
  textThatFits,
  lookUps,
  away,
  audit,
  closedBy,
  retentionSet,
];
