import type { EnvelopeWindow } from '../desk/envelope-window.ts';
import type { ListChoice, ListName } from '../desk/list-choice.ts';
import type { OverviewChoice } from '../desk/overview-choice.ts';
import type { Appointment } from '../domain/appointment.ts';
import type { Contact } from '../domain/contact.ts';
import type { Customer, CustomerDetails } from '../domain/customer.ts';
import type { Instant, IsoDate } from '../domain/dates.ts';
import type { DuplicateMark } from '../domain/duplicates.ts';
import type { Fleet, FleetState } from '../domain/fleet.ts';
import type { DueStatus, Maintenance } from '../domain/maintenance.ts';
import type { Passport } from '../domain/passport.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import type { RegistryDifference, RegistryWarning } from '../domain/registry-rules.ts';
import type { RegistryVehicle } from '../domain/registry-vehicle.ts';
import type { Vehicle } from '../domain/vehicle.ts';
import type { IpcError } from './error.ts';

/** A page of a long list. `nextCursor` goes back in to get the next rows; `null` at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  /** Number of rows of the whole list; only when nothing is searched for. */
  readonly total: number | null;
}

/** Everything waiting to be sent carries `waiting: true`, so that sent and unsent never look the same. */
export interface CustomerListRow {
  readonly id: string;
  readonly name: string;
  readonly kind: CustomerDetails['kind'];
  /** The person behind a company; empty for a person. */
  readonly contactName: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
  readonly plates: readonly string[];
  readonly fleetNames: readonly string[];
  /** Which field the search text was found in; `null` without a search. */
  readonly match: 'plate' | 'name' | 'phone' | 'email' | 'contact' | 'fleet' | null;
  /** With a match on plate: the vehicle's plate that matched. */
  readonly matchedPlate: string | null;
  /** With a match on a contact: who that is. */
  readonly matchedContact: Contact | null;
  readonly waiting: boolean;
}

/** What the search of every screen found. */
export interface SearchAnswer {
  /** The text that this answers, without spaces around it. */
  readonly query: string;
  readonly customers: readonly CustomerListRow[];
  /** There are more customers than these, in the list Klanten. */
  readonly hasMore: boolean;
  readonly fleets: readonly FleetHit[];
}

export interface FleetHit extends FleetRef {
  readonly customerName: string;
}

export interface FleetRef {
  readonly id: string;
  readonly name: string;
}

/** Eigenaar / bestuurdersprofiel: one passport of a customer with what the screen shows around it. */
export interface PassportView {
  readonly passport: Passport;
  readonly vehicle: Vehicle;
  readonly fleet: FleetRef | null;
  readonly maintenance: readonly Maintenance[];
  /** Asked for or agreed, and not over. */
  readonly appointments: readonly Appointment[];
  readonly status: DueStatus;
  /** Fleet account made from this passport, if any. */
  readonly managedFleet: FleetRef | null;
  /** Why no fleet account can be made from this passport; `null` when it can (rule 1). */
  readonly fleetAccountRefusal: Refusal | null;
  readonly waiting: boolean;
}

export interface CustomerProfile {
  readonly customer: Customer;
  readonly passports: readonly PassportView[];
  readonly fleets: readonly (FleetRef & { readonly state: FleetState })[];
  readonly waiting: boolean;
}

/** One line of the timeline of a customer. */
export interface TimelineRow {
  readonly id: string;
  readonly kind: string;
  /** Names of the fields that changed. */
  readonly fields: readonly string[];
  /** Empty where nobody is named. */
  readonly actor: string;
  readonly at: Instant;
  /** The car that it tells of. */
  readonly plate: string | null;
  readonly fleetName: string | null;
  /** The holder of the car, where that is another customer: the fleet is of this one. */
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly waiting: boolean;
}

/** What the vehicle registry says of a plate, beside what the garage has. */
export interface RegistryView {
  /** `null`: the registry knows no car with this plate. */
  readonly vehicle: RegistryVehicle | null;
  readonly asOf: Instant;
  readonly warnings: readonly RegistryWarning[];
  /** Where the registry says something else than this garage has; empty for a car that the garage does not have. */
  readonly differences: readonly RegistryDifference[];
}

export interface PassportListRow {
  readonly id: string;
  readonly customerId: string;
  readonly plate: string;
  readonly makeModel: string;
  readonly holderName: string;
  readonly role: Passport['role'];
  readonly state: Passport['state'];
  readonly fleetName: string | null;
  readonly apkExpiresOn: IsoDate | null;
  readonly status: DueStatus;
  readonly waiting: boolean;
}

export interface FleetListRow {
  readonly id: string;
  readonly name: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly managerName: string;
  readonly email: string;
  readonly plates: number;
  /** Cars with something overdue, and with something due within 30 days. */
  readonly overdue: number;
  readonly soon: number;
  /** Cars whose APK ran out or runs out within 60 days. */
  readonly apkDue: number;
  /** Cars that are offered to a new holder, who did not answer yet. */
  readonly transfers: number;
  readonly state: FleetState;
  readonly waiting: boolean;
}

/** One plate of a fleet: a line of *Actie* and of the printed overview. */
export interface FleetPlateRow extends PassportListRow {
  readonly mileage: number | null;
  readonly lastVisitOn: IsoDate | null;
  readonly nextDue: { readonly description: string; readonly dueOn: IsoDate } | null;
  /** Last day of an open offer to a new holder. */
  readonly offeredUntil: IsoDate | null;
}

export interface FleetDetail {
  readonly fleet: Fleet;
  readonly customerName: string;
  readonly plateCount: number;
  /** How many of them are offered to a new holder, who did not answer yet. */
  readonly transferCount: number;
  readonly waiting: boolean;
}

/** What linking or unlinking would do to one plate of a list. */
export interface LinkPreviewRow {
  readonly typed: string;
  readonly plate: string | null;
  /** The passport, when something would happen to it. */
  readonly passportId: string | null;
  readonly customerId: string | null;
  readonly holderName: string;
  /** The fleet that it is in now. */
  readonly fleetName: string | null;
  readonly verdict:
    | 'will_link'
    | 'will_unlink'
    | 'already_linked'
    | 'not_linked'
    | 'no_plate'
    | 'repeated'
    | 'unknown_plate'
    | 'no_passport'
    | RefusalCode;
}

/** What linking or unlinking many did: the passports that changed, and those that were refused meanwhile. */
export interface LinkedMany {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly plate: string; readonly code: IpcError['code'] }[];
}

/** A login that the desk shows once and keeps nowhere. */
export interface FleetLoginView {
  readonly fleetName: string;
  readonly managerName: string;
  readonly email: string;
  readonly temporaryPassword: string;
  readonly validUntil: string;
}

export interface DueRow {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly plate: string;
  readonly makeModel: string;
  readonly customerName: string;
  readonly description: string;
  readonly dueOn: IsoDate;
  readonly status: DueStatus;
}

export interface HomeOverview {
  readonly customers: number;
  readonly passports: number;
  readonly fleets: number;
  /** Requests for an appointment that nobody answered yet. */
  readonly appointments: number;
  /** Cars whose APK is past, and runs out within 30 days. */
  readonly apkOverdue: number;
  readonly apkSoon: number;
  /** The most urgent APKs, ten at most. */
  readonly due: readonly DueRow[];
}

/** A command in the outbox, in words that a list can show. */
export interface OutboxRow {
  readonly commandId: string;
  readonly seq: number;
  readonly type: string;
  /** Whom or what it is about: a name or a plate. */
  readonly subject: string;
  /** Profile to open for it, when there is one. */
  readonly customerId: string | null;
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly at: Instant;
  readonly refusal: Refusal | null;
  /** What a refused command asked, so that it can be corrected and sent again; absent when personal data was erased. */
  readonly payload?: Readonly<Record<string, unknown>> | undefined;
}

/** A command that the service answered, and what became of it. */
export interface SentRow {
  readonly commandId: string;
  readonly type: string;
  /** Name of the customer it was about; empty when there is none (any more). */
  readonly subject: string;
  readonly customerId: string | null;
  readonly at: Instant;
  readonly settledAt: Instant;
  readonly status: 'applied' | 'merged' | 'refused';
  readonly code: string | null;
}

export type SyncProblem =
  | 'service_unreachable'
  | 'service_trouble'
  | 'login_required'
  | 'update_required'
  | 'desk_revoked'
  | 'disk_full'
  | 'disk_read_only';

export interface SyncStatus {
  /** The last attempt reached the service. */
  readonly online: boolean;
  /** The first sync is under way, and there is little to show yet: rows received and expected. */
  readonly firstSync: { readonly done: number; readonly total: number } | null;
  /** All rows are being fetched, for the first time or anew beside those that are there: received and expected. */
  readonly fetching: { readonly done: number; readonly total: number } | null;
  /** Commands not yet confirmed. */
  readonly waiting: number;
  readonly oldestWaitingAt: Instant | null;
  /** Commands that need a person (*Te controleren*). */
  readonly attention: number;
  readonly lastContactAt: Instant | null;
  readonly nextAttemptAt: Instant | null;
  readonly problem: SyncProblem | null;
}

/** `restored`: the commands of a copy came back; what was given after `takenAt` (ISO 8601) may be missing. */
export type Recovery =
  | { readonly outcome: 'restored'; readonly takenAt: string; readonly count: number }
  | { readonly outcome: 'lost' };

export interface SessionState {
  readonly phase: 'starting' | 'signed_out' | 'ready' | 'locked';
  readonly garageName: string | null;
  readonly staffName: string | null;
  /** Who was at the desk last, where several people share it. */
  readonly staffId: string | null;
  /** People with a PIN share this desk: it can be locked. */
  readonly hasPins: boolean;
  /** A PIN must open the desk first; what was typed waits behind it. */
  readonly deskLocked: boolean;
  /** Login filled in beforehand; only when the program was started with the demo garage. */
  readonly prefill: { readonly email: string; readonly password: string } | null;
  /** Trouble found at start that the login screen explains. */
  readonly notice: 'key_lost' | 'database_unreadable' | 'database_newer' | 'lease_expired' | 'desk_revoked' | null;
  /** What became of unsent work, after a database that could not be read; until somebody has seen it. */
  readonly recovery: Recovery | null;
  /** The system has no key ring: login must ask before a key is stored in a file. */
  readonly keyRingMissing: boolean;
}

export type ListChoices = { readonly [L in ListName]?: ListChoice<L> | undefined };

export interface Settings {
  readonly language: 'nl' | 'en';
  readonly colorScheme: 'auto' | 'light' | 'dark';
  readonly contrast: 'auto' | 'more';
  /** Columns of lists that somebody made wider or smaller, as `list.column`, in pixels. */
  readonly columnWidths: Readonly<Record<string, number>>;
  /** How somebody left the lists: their order and filter. */
  readonly lists: ListChoices;
  /** Without keys or mouse for this long, a desk with PINs locks itself; 0: never. */
  readonly idleLockMinutes: number;
  /** How the overview of a fleet was wanted last. */
  readonly overview: OverviewChoice;
  /** Envelopes that reminder letters go into. */
  readonly envelopeWindow: EnvelopeWindow;
}

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly serviceUrl: string;
  readonly dataFolder: string;
}

/** A customer that may be the one being typed in. */
export interface DuplicateView {
  readonly id: string;
  readonly name: string;
  readonly customer: Customer;
  /** What both have, the surest first. */
  readonly matched: readonly DuplicateMark[];
}
