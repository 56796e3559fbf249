import type { Appointment } from '../domain/appointment.ts';
import type { Contact } from '../domain/contact.ts';
import type { Customer } from '../domain/customer.ts';
import type { Fleet } from '../domain/fleet.ts';
import type { Passport } from '../domain/passport.ts';
import type { TimelineEvent } from '../domain/timeline-event.ts';
import type { Vehicle } from '../domain/vehicle.ts';

/** What a command needs to know before it can be judged. Desk and service each load it their own way. */
export interface FactKeys {
  readonly customerId?: string;
  /** A second customer, with what it holds. */
  readonly otherCustomerId?: string;
  /** The service locks the addresses under which the other customer stands: nobody else makes a login there meanwhile. */
  readonly locksEmailsOfOther?: boolean;
  readonly passportId?: string;
  readonly fleetId?: string;
  readonly contactId?: string;
  /** Asks for `passportsOfFleet`. */
  readonly countsPassports?: boolean;
  readonly vehicleId?: string;
  readonly appointmentId?: string;
  readonly plate?: string;
  readonly email?: string;
}

/** Who uses an e-mail address as a login. At a desk: in this garage's cache; at the service: in all of iGarage. */
export interface EmailUser {
  readonly kind: 'passport' | 'fleet' | 'staff';
  readonly id: string;
}

/** The rows behind the keys; `null` or empty where a key was not asked for or nothing was found. */
export interface Facts {
  readonly customer: Customer | null;
  readonly otherCustomer: Customer | null;
  readonly passportsOfOther: readonly Passport[];
  readonly fleetsOfOther: readonly Fleet[];
  readonly contactsOfOther: readonly Contact[];
  readonly eventsOfOther: readonly TimelineEvent[];
  /** Those about the cars that it holds. */
  readonly appointmentsOfOther: readonly Appointment[];
  readonly passport: Passport | null;
  readonly fleet: Fleet | null;
  readonly contact: Contact | null;
  /** How many AutoPaspoorten are in `fleet`; 0 where nobody asked. */
  readonly passportsOfFleet: number;
  readonly vehicle: Vehicle | null;
  /** The passport of `vehicle`. */
  readonly passportOfVehicle: Passport | null;
  readonly appointment: Appointment | null;
  readonly vehicleOfPlate: Vehicle | null;
  readonly passportOfPlate: Passport | null;
  /** The fleet made from `passport`, when there is one. */
  readonly fleetManagedByPassport: Fleet | null;
  readonly emailUsers: readonly EmailUser[];
}
