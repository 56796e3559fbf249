import type { Appointment } from '../../shared/domain/appointment.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { AppointmentBoard, AppointmentRow } from '../../shared/ipc/appointment-views.ts';
import type { Db } from '../db/open-database.ts';
import {
  countAppointmentsFrom,
  countAppointmentsIn,
  listAppointmentsFrom,
  listAppointmentsIn,
  listAppointmentsOver,
} from '../repos/appointments.ts';
import { customers, nameOfCustomer } from '../repos/customers.ts';
import { getPassportOfVehicle } from '../repos/passports.ts';
import { isWaiting } from '../repos/shadows.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';

/** Shown of each part; a garage with more to answer has seen the first ones by then. */
const MOST_SHOWN = 200;
const MOST_OVER = 30;

function appointmentRow(db: Db, appointment: Appointment): readonly AppointmentRow[] {
  const vehicle = vehicles.get(db, appointment.vehicleId);
  if (!vehicle) return [];
  const passport = getPassportOfVehicle(db, vehicle.id);
  return [
    {
      appointment,
      plate: vehicle.plate,
      makeModel: makeModel(vehicle),
      customerId: passport?.holderId ?? null,
      customerName: passport ? nameOfCustomer(db, passport.holderId) : '',
      phone: (passport && customers.get(db, passport.holderId)?.phone) ?? '',
      waiting: isWaiting(db, 'appointment', appointment.id),
    },
  ];
}

/** Afspraken: what asks for an answer, what waits for the driver, what stands, and what is over. */
export function listAppointments({ db, now }: DeskContext): AppointmentBoard {
  const today = dutchDay(now());
  const rows = (list: readonly Appointment[]) => list.flatMap((appointment) => appointmentRow(db, appointment));
  const left = (count: number) => Math.max(0, count - MOST_SHOWN);
  return {
    left: {
      toAnswer: left(countAppointmentsIn(db, 'requested')),
      proposed: left(countAppointmentsIn(db, 'proposed')),
      planned: left(countAppointmentsFrom(db, today)),
    },
    toAnswer: rows(listAppointmentsIn(db, 'requested', MOST_SHOWN)),
    proposed: rows(listAppointmentsIn(db, 'proposed', MOST_SHOWN)),
    planned: rows(listAppointmentsFrom(db, today, MOST_SHOWN)),
    over: rows(listAppointmentsOver(db, today, MOST_OVER)),
  };
}

/** How many drivers wait for an answer. */
export function countAppointments({ db }: DeskContext): { readonly toAnswer: number } {
  return { toAnswer: countAppointmentsIn(db, 'requested') };
}
