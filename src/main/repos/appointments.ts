import type { Appointment, AppointmentState } from '../../shared/domain/appointment.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { rowTable } from './row-table.ts';

export const appointments = rowTable({
  entity: 'appointment',
  fields: [
    'id',
    'vehicleId',
    'kind',
    'preferredOn',
    'otherwiseOn',
    'dayPart',
    'message',
    'mileage',
    'light',
    'state',
    'plannedAt',
    'reason',
    'requestedAt',
    'round',
  ],
});

type Params = Readonly<Record<string, string | number>>;

function list(db: Db, rest: string, params: Params): readonly Appointment[] {
  const sql = `SELECT ${appointments.columns('a')} FROM appointment a ${rest}`;
  return statement<Record<string, unknown>>(db, sql).all(params).map(appointments.read);
}

export function listAppointmentsOfVehicle(db: Db, vehicleId: string): readonly Appointment[] {
  return list(db, 'WHERE a.vehicle_id = @vehicleId ORDER BY a.id', { vehicleId });
}

/** Those about the cars that a customer holds. */
export function listAppointmentsOfHolder(db: Db, holderId: string): readonly Appointment[] {
  const rest = 'JOIN passport p ON p.vehicle_id = a.vehicle_id WHERE p.holder_id = @holderId ORDER BY a.id';
  return list(db, rest, { holderId });
}

/** Those in one state: by their time, the first to come first, and then by age. */
export function listAppointmentsIn(db: Db, state: AppointmentState, limit: number): readonly Appointment[] {
  return list(db, 'WHERE a.state = @state ORDER BY a.planned_at, a.id LIMIT @limit', { state, limit });
}

/** Agreed for this day or later, the first to come first. */
export function listAppointmentsFrom(db: Db, day: IsoDate, limit: number): readonly Appointment[] {
  const rest = `WHERE a.state = 'confirmed' AND a.planned_at >= @day ORDER BY a.planned_at, a.id LIMIT @limit`;
  return list(db, rest, { day, limit });
}

/** What is over: declined, cancelled, or agreed for a day before this one; the latest request first. */
export function listAppointmentsOver(db: Db, day: IsoDate, limit: number): readonly Appointment[] {
  const over = `a.state IN ('declined', 'cancelled') OR (a.state = 'confirmed' AND a.planned_at < @day)`;
  return list(db, `WHERE ${over} ORDER BY a.id DESC LIMIT @limit`, { day, limit });
}

export function countAppointmentsFrom(db: Db, day: IsoDate): number {
  const sql = "SELECT count(*) AS count FROM appointment WHERE state = 'confirmed' AND planned_at >= ?";
  return statement<{ count: number }>(db, sql).get(day)?.count ?? 0;
}

export function countAppointmentsIn(db: Db, state: AppointmentState): number {
  const sql = 'SELECT count(*) AS count FROM appointment WHERE state = ?';
  return statement<{ count: number }>(db, sql).get(state)?.count ?? 0;
}
