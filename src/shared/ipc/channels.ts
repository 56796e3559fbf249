import { z } from 'zod';
import { draftKeySchema, draftSchema, type KeptDraft } from '../desk/draft.ts';
import { ENVELOPE_WINDOWS } from '../desk/envelope-window.ts';
import { DOCUMENT_KINDS } from '../desk/print-choice.ts';
import type { UpdateState } from '../desk/update-state.ts';
import { contactChangesSchema, contactDetailsSchema } from '../domain/contact.ts';
import { customerChangesSchema, customerDetailsSchema } from '../domain/customer.ts';
import { emailSchema } from '../domain/email.ts';
import { fleetChangesSchema, fleetDetailsSchema } from '../domain/fleet.ts';
import { idSchema } from '../domain/ids.ts';
import { holderRoleSchema, linkReasonSchema, MOST_LINKED } from '../domain/passport.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { retentionMonthsSchema } from '../domain/retention-months.ts';
import { pinSchema, type StaffMember, staffNameSchema } from '../domain/staff.ts';
import { vehicleChangesSchema, vehicleDetailsSchema } from '../domain/vehicle.ts';
import { IMPORT_FIELDS, type ImportField } from '../exchange/fields.ts';
import { appointmentAnswerSchema } from './appointment-answer.ts';
import type { AppointmentBoard } from './appointment-views.ts';
import type { AuditRow } from './audit-views.ts';
import type { AwayCustomerView } from './away-views.ts';
import { type Channel, channel } from './channel.ts';
import type { ContactView } from './contact-views.ts';
import type { DeskView, RetentionView } from './desk-views.ts';
import type * as imports from './import-views.ts';
import { listChoicesSchema, listFilterSchema, listInput } from './list-input.ts';
import { overviewChoiceSchema, paperChoiceSchema, printRequestSchema } from './print-input.ts';
import type { PreparedDocument, PrintersView } from './print-views.ts';
import type * as view from './views.ts';
import type { DraftTitle, WorkCounts, WorkRow } from './work-views.ts';

const nothing = z.undefined();
const byId = z.object({ id: idSchema });
const loginEmail = z.string().trim().min(1).max(254);
const loginPassword = z.string().min(1).max(1_000);
const WHILE_LOCKED = { whileLocked: true } as const;
const typed = z.string().max(300);
const contactOf = z.object({ customerId: idSchema, fleetId: idSchema.nullable() });
const columnWidthsSchema = z.record(z.string().max(60), z.int().min(20).max(5_000));
const linkActionSchema = z.enum(['link', 'unlink']);
const duplicatesInput = z.object({
  id: idSchema.nullable(),
  firstName: typed,
  lastName: typed,
  companyName: typed,
  email: typed,
  phone: typed,
  postcode: typed,
  plate: typed,
});

/**
 * Every call a window can make, in one map that types both ends of the bridge. Dots separate feature and action.
 * Writing calls answer as soon as the change is safe on this desk's disk; sending it follows by itself.
 */
export const channels = {
  'session.state': channel<view.SessionState>()(nothing, WHILE_LOCKED),
  /** Somebody has seen what became of unsent work after a database that could not be read. */
  'session.settleRecovery': channel<view.SessionState>()(nothing),
  'session.login': channel<view.SessionState>()(
    z.object({
      email: loginEmail,
      password: loginPassword,
      /** The person agreed to a key in a file, since this system has no key ring. */
      acceptKeyInFile: z.boolean().default(false),
    }),
  ),
  'session.logout': channel<view.SessionState>()(
    z.object({
      /** Sign out though unsent changes are lost by it. */
      discardUnsent: z.boolean().default(false),
    }),
  ),

  /** The desks of the garage; asks the service. */
  'desks.list': channel<readonly DeskView[]>()(nothing),
  /** Lets another desk in no more: it erases everything at its next contact. Takes the password of the garage's login. */
  'desks.close': channel<readonly DeskView[]>()(byId.extend({ password: loginPassword })),
  /** After how long customers who were not seen leave the desks of the garage; asks the service. */
  'retention.get': channel<RetentionView>()(nothing),
  /** Sets it for all desks. Takes the password of the garage's login. */
  'retention.set': channel<RetentionView>()(z.object({ months: retentionMonthsSchema, password: loginPassword })),

  /** Who can unlock this desk; empty while it has no PINs. */
  'staff.list': channel<readonly StaffMember[]>()(nothing, WHILE_LOCKED),
  'staff.lock': channel<view.SessionState>()(nothing),
  'staff.unlock': channel<view.SessionState>()(z.object({ id: idSchema, pin: pinSchema }), WHILE_LOCKED),
  /** A new PIN for who forgot theirs, by the login of the garage. */
  'staff.resetPin': channel<view.SessionState>()(
    z.object({ id: idSchema, newPin: pinSchema, email: loginEmail, password: loginPassword }),
    WHILE_LOCKED,
  ),
  'staff.add': channel<view.SessionState>()(z.object({ name: staffNameSchema, pin: pinSchema })),
  'staff.changePin': channel<null>()(z.object({ id: idSchema, pin: pinSchema, newPin: pinSchema })),
  'staff.remove': channel<view.SessionState>()(z.object({ id: idSchema, pin: pinSchema })),

  'home.overview': channel<view.HomeOverview>()(nothing),

  /** What was typed at this desk and not saved, the last first; for all who share the desk. */
  'drafts.list': channel<readonly KeptDraft[]>()(nothing),
  /** The same in words, with the screen that each goes on at. */
  'drafts.titles': channel<readonly DraftTitle[]>()(nothing),
  'drafts.put': channel<null>()(draftSchema),
  'drafts.drop': channel<null>()(z.object({ key: draftKeySchema })),

  /** The search of every screen: customers and fleets; without a text the customers who were opened last. */
  'search.find': channel<view.SearchAnswer>()(
    z.object({ query: z.string().max(200), limit: z.int().min(1).max(50).default(8) }),
  ),
  /** Somebody opened the profile of a customer at this desk. */
  'customers.opened': channel<null>()(byId),

  /** Customers who left the desks since they were not seen for a long time, ten at most; asks the service. */
  'customers.findAway': channel<readonly AwayCustomerView[]>()(z.object({ query: z.string().trim().min(2).max(200) })),
  /** Brings one of them back to every desk; it arrives with the next news of the service. */
  'customers.bringBack': channel<null>()(byId),

  'customers.list': channel<view.Page<view.CustomerListRow>>()(listInput('customers')),
  'customers.profile': channel<view.CustomerProfile>()(byId),
  /** Who did what when, the latest first: what tells of this customer or of its fleets. */
  'customers.timeline': channel<view.Page<view.TimelineRow>>()(
    byId.extend({ cursor: z.string().max(400).nullable().default(null), limit: z.int().min(1).max(100).default(20) }),
  ),
  /** Who looked at a customer and changed something, what the service heard last first; asks the service. */
  'customers.audit': channel<view.Page<AuditRow>>()(
    byId.extend({ cursor: idSchema.nullable().default(null), limit: z.int().min(1).max(100).default(20) }),
  ),
  /** Customers that may be the one being typed in; `id`: the one that is being changed, which is no duplicate of itself. */
  'customers.duplicates': channel<readonly view.DuplicateView[]>()(duplicatesInput),
  'customers.create': channel<{ readonly id: string }>()(customerDetailsSchema),
  'customers.update': channel<{ readonly id: string }>()(
    z.object({
      id: idSchema,
      changes: customerChangesSchema,
      /** The values that the form began with: what a sync changed meanwhile is not overwritten unseen. */
      before: customerChangesSchema,
    }),
  ),
  /** Makes two customers one, for good: `survivorId` stays and gets what the other has. */
  'customers.merge': channel<{ readonly id: string }>()(
    z.object({
      survivorId: idSchema,
      goneId: idSchema,
      chosen: customerChangesSchema,
      before: z.object({ survivor: customerDetailsSchema, gone: customerDetailsSchema }),
    }),
  ),

  /** Erases a customer who asks to be forgotten, with everything that is about that one, for good. */
  'customers.erase': channel<null>()(byId),

  /** The contacts of a fleet; without one those of a customer, with those of all its fleets. */
  'contacts.list': channel<readonly ContactView[]>()(contactOf),
  'contacts.create': channel<{ readonly id: string }>()(contactOf.extend({ details: contactDetailsSchema })),
  'contacts.update': channel<{ readonly id: string }>()(
    z.object({ id: idSchema, changes: contactChangesSchema, before: contactChangesSchema }),
  ),
  /** Takes a contact away for good. */
  'contacts.remove': channel<null>()(byId),

  'passports.list': channel<view.Page<view.PassportListRow>>()(listInput('passports')),
  'passports.issue': channel<{ readonly id: string }>()(
    z.object({
      holderId: idSchema,
      role: holderRoleSchema,
      email: emailSchema,
      vehicle: vehicleDetailsSchema,
      fleetId: idSchema.nullable(),
    }),
  ),
  /** Sends the invitation of a passport that was not activated yet again. */
  'passports.invite': channel<{ readonly id: string }>()(byId),
  'passports.link': channel<{ readonly id: string }>()(z.object({ id: idSchema, fleetId: idSchema })),
  'passports.unlink': channel<{ readonly id: string }>()(z.object({ id: idSchema, fleetId: idSchema })),
  /** What would happen to each plate of a text that was typed or pasted; nothing is written. */
  'passports.previewLinks': channel<readonly view.LinkPreviewRow[]>()(
    z.object({ fleetId: idSchema, action: linkActionSchema, text: z.string().max(50_000) }),
  ),
  /** Links or unlinks many at once: a command each, with the reason, all in one transaction. */
  'passports.linkMany': channel<view.LinkedMany>()(
    z.object({
      fleetId: idSchema,
      action: linkActionSchema,
      ids: z.array(idSchema).min(1).max(MOST_LINKED),
      reason: linkReasonSchema,
    }),
  ),
  /** What the desk knows about a plate: fills the form, or says that a passport exists. */
  'passports.lookup': channel<{
    readonly vehicle: view.PassportView['vehicle'] | null;
    readonly passport: { readonly id: string; readonly customerId: string } | null;
  }>()(z.object({ plate: vehicleDetailsSchema.shape.plate })),

  /** What the vehicle registry says of a plate: asks the service, and answers from this desk without a network. */
  'vehicles.registry': channel<view.RegistryView>()(z.object({ plate: vehicleDetailsSchema.shape.plate })),
  'vehicles.update': channel<{ readonly id: string }>()(
    z.object({ id: idSchema, changes: vehicleChangesSchema, before: vehicleChangesSchema }),
  ),

  /** The worklist: cars with something due, up to 60 days ahead; of one fleet, or of all. */
  'work.list': channel<view.Page<WorkRow>>()(listInput('work').extend({ fleetId: idSchema.nullable() })),
  /** How many cars are in each window of it. */
  'work.counts': channel<WorkCounts>()(z.object({ fleetId: idSchema.nullable(), filter: listFilterSchema })),

  'fleets.list': channel<view.Page<view.FleetListRow>>()(listInput('fleets')),
  /** Fleets whose name holds what was typed; ten at most. */
  'fleets.suggest': channel<readonly view.FleetRef[]>()(z.object({ text: z.string().max(200) })),
  'fleets.detail': channel<view.FleetDetail>()(byId),
  'fleets.plates': channel<view.Page<view.FleetPlateRow>>()(listInput('plates').extend({ id: idSchema })),
  /** Whether an address may be the login of a fleet, as far as this desk knows; `null` when nothing speaks against it. */
  'fleets.checkEmail': channel<{ readonly refusal: RefusalCode | null }>()(
    z.object({ email: emailSchema, managerPassportId: idSchema, fleetId: idSchema.nullable() }),
  ),
  'fleets.create': channel<{ readonly id: string }>()(
    z.object({ customerId: idSchema, managerPassportId: idSchema, details: fleetDetailsSchema }),
  ),
  'fleets.update': channel<{ readonly id: string }>()(
    z.object({ id: idSchema, changes: fleetChangesSchema, before: fleetChangesSchema }),
  ),
  /** Unlinks every AutoPaspoort of a fleet and ends its login, all of it or nothing. */
  'fleets.deactivate': channel<{ readonly unlinked: readonly string[] }>()(byId),
  'fleets.activate': channel<{ readonly id: string }>()(byId),
  /** A new temporary password for the fleet manager: to be shown once, and kept nowhere. */
  'fleets.handOver': channel<view.FleetLoginView>()(byId),

  /** Makes a document, to be looked at before anything else is done with it. */
  'print.prepare': channel<PreparedDocument>()(printRequestSchema),
  'print.printers': channel<PrintersView>()(z.object({ kind: z.enum(DOCUMENT_KINDS) })),
  /** Puts a document on paper. What goes wrong leaves the document as it is, to be tried again. */
  'print.paper': channel<null>()(z.object({ id: idSchema, choice: paperChoiceSchema })),
  /** Saves a document as PDF where the person says; `null` when they changed their mind. */
  'print.save': channel<{ readonly savedTo: string } | null>()(byId),
  /** Saves it, shows the file in its folder and begins a mail: the person puts the file in it. */
  'print.mail': channel<{ readonly savedTo: string } | null>()(byId),
  /** Saves what the document of one customer says as data (JSON), where the person says. */
  'print.saveData': channel<{ readonly savedTo: string } | null>()(byId),
  'print.close': channel<null>()(byId),

  'appointments.list': channel<AppointmentBoard>()(nothing),
  'appointments.count': channel<{ readonly toAnswer: number }>()(nothing),
  'appointments.answer': channel<{ readonly id: string }>()(
    byId.extend({
      /** The round on the screen: an appointment that changed meanwhile is answered anew. */
      round: z.int().min(1),
      answer: appointmentAnswerSchema,
    }),
  ),
  /** Where the import stands; most other calls of it answer the same. `import.changed` tells to ask again. */
  'import.state': channel<imports.ImportState>()(nothing),
  /** Asks for a file and reads it. */
  'import.pick': channel<imports.ImportState>()(nothing),
  'import.sheet': channel<imports.ImportState>()(z.object({ sheet: z.string().max(200) })),
  /** Says what each column holds, remembers it for files with these headings, and begins the dry run. */
  'import.check': channel<imports.ImportState>()(
    z.object({ mapping: z.array(z.enum(IMPORT_FIELDS as [ImportField, ...ImportField[]]).nullable()).max(200) }),
  ),
  'import.rows': channel<view.Page<imports.ImportRowView>>()(
    z.object({
      only: z.enum(['all', 'problems', 'proposed']),
      cursor: z.string().max(20).nullable().default(null),
      limit: z.int().min(1).max(100).default(50),
    }),
  ),
  /** What to do with a row, and with those about the same customer; `lines` empty: with all that have a proposal. */
  'import.choose': channel<imports.ImportState>()(
    z.object({ lines: z.array(z.int()).max(100), choice: z.enum(['new', 'existing', 'skip']) }),
  ),
  /** Writes all of it or nothing. */
  'import.run': channel<imports.ImportState>()(z.object({ leaveOutProblems: z.boolean() })),
  'import.cancel': channel<imports.ImportState>()(nothing),
  'import.undo': channel<imports.ImportState>()(nothing),
  /** Back to the columns, or away from the file altogether. */
  'import.back': channel<imports.ImportState>()(z.object({ to: z.enum(['empty', 'columns']) })),

  /** All customers with their cars, or all AutoPaspoorten, as a file; `null` when the person changed their mind. */
  'export.save': channel<{ readonly savedTo: string } | null>()(
    z.object({ what: z.enum(['customers', 'passports']), format: z.enum(['csv', 'xlsx']) }),
  ),
  /** The overview of a fleet as a file for a spreadsheet. */
  'fleets.saveTable': channel<{ readonly savedTo: string } | null>()(byId.extend({ format: z.enum(['csv', 'xlsx']) })),

  'sync.status': channel<view.SyncStatus>()(nothing),
  'sync.outbox': channel<readonly view.OutboxRow[]>()(nothing),
  /** What was sent last, and what became of it. */
  'sync.history': channel<readonly view.SentRow[]>()(nothing),
  /** Saves a report for support, without personal data, where the person says; `null` when they changed their mind. */
  'sync.saveReport': channel<{ readonly savedTo: string } | null>()(nothing),
  'sync.now': channel<view.SyncStatus>()(nothing),
  /** What was refused of imports, each as a whole. */
  'sync.refusedImports': channel<readonly imports.RefusedImport[]>()(nothing),
  /** Puts everything of one import that was refused aside, with what builds on it. */
  'sync.discardImport': channel<{ readonly discarded: number }>()(z.object({ importId: idSchema })),
  /** Puts a refused command aside for good; what it asked was already taken back on screen. */
  'sync.discard': channel<null>()(z.object({ commandId: idSchema })),
  /** Of a change in conflict: whose values stand. What nobody else had changed is asked again with either choice. */
  'sync.settleConflict': channel<null>()(z.object({ commandId: idSchema, choice: z.enum(['mine', 'theirs']) })),

  'settings.get': channel<view.Settings>()(nothing, WHILE_LOCKED),
  'settings.set': channel<view.Settings>()(
    z
      .object({
        language: z.enum(['nl', 'en']),
        colorScheme: z.enum(['auto', 'light', 'dark']),
        contrast: z.enum(['auto', 'more']),
        columnWidths: columnWidthsSchema,
        lists: listChoicesSchema,
        idleLockMinutes: z.int().min(0).max(240),
        overview: overviewChoiceSchema,
        envelopeWindow: z.enum(ENVELOPE_WINDOWS),
      })
      .partial(),
  ),
  'app.info': channel<view.AppInfo>()(nothing),
  /** Where the program stands with a newer version of itself; `update.changed` tells it anew. */
  'updates.state': channel<UpdateState>()(nothing),
  'updates.check': channel<UpdateState>()(nothing),
  /** Puts in the version that is ready, once nothing is under way any more. */
  'updates.install': channel<UpdateState>()(nothing),
  /** Shows a menu of the system at a place in the page; answers what was chosen. */
  'app.menu': channel<{ readonly chosen: string | null }>()(
    z.object({
      items: z
        .array(z.object({ id: z.string().min(1).max(40), label: z.string().min(1).max(200) }))
        .min(1)
        .max(20),
      x: z.int().min(0).max(20_000),
      y: z.int().min(0).max(20_000),
    }),
  ),
  /** Puts text on the clipboard of the system. */
  'app.copy': channel<null>()(z.object({ text: z.string().max(5_000_000) })),

  /** A customer that another program asked to open, until somebody says yes or no. */
  'links.pending': channel<{ readonly customerId: string | null }>()(nothing),
  'links.settle': channel<null>()(nothing),
} as const satisfies Record<string, Channel<z.ZodType, unknown>>;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
