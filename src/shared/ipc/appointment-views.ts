import type { Appointment } from '../domain/appointment.ts';

/** An appointment with what the desk shows around it. */
export interface AppointmentRow {
  readonly appointment: Appointment;
  readonly plate: string;
  readonly makeModel: string;
  /** Who holds the passport of the car. */
  readonly customerId: string | null;
  readonly customerName: string;
  readonly phone: string;
  readonly waiting: boolean;
}

/** Afspraken, by what has to be done with them: the first of each part. */
export interface AppointmentBoard {
  /** How many come after the ones shown. */
  readonly left: Readonly<Record<'toAnswer' | 'proposed' | 'planned', number>>;
  readonly toAnswer: readonly AppointmentRow[];
  /** Wait for the driver to agree. */
  readonly proposed: readonly AppointmentRow[];
  readonly planned: readonly AppointmentRow[];
  /** Past, declined or cancelled; the latest ones. */
  readonly over: readonly AppointmentRow[];
}
