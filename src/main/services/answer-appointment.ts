import { formatPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { AppointmentAnswer } from '../../shared/ipc/appointment-answer.ts';
import { appointments } from '../repos/appointments.ts';
import { getPassportOfVehicle } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

/** Accepteren, andere tijd voorstellen, afwijzen: the driver gets a mail when the command arrives at the service. */
export function answerAppointment(
  desk: DeskContext,
  { id, round, answer }: { readonly id: string; readonly round: number; readonly answer: AppointmentAnswer },
): Outcome<{ readonly id: string }> {
  const appointment = appointments.get(desk.db, id);
  if (!appointment) return err({ code: 'appointment_not_found' });
  const { vehicleId } = appointment;
  const subject = formatPlate(vehicles.get(desk.db, vehicleId)?.plate ?? '');
  const about = { subject, customerId: getPassportOfVehicle(desk.db, vehicleId)?.holderId ?? null };
  const target = { appointmentId: id, vehicleId, round };
  const done =
    answer.does === 'decline'
      ? runCommand(desk, 'appointment.decline', { ...target, reason: answer.reason }, about)
      : runCommand(desk, `appointment.${answer.does}`, { ...target, plannedAt: answer.plannedAt }, about);
  return done.ok ? ok({ id }) : done;
}
