import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import { answerAppointment } from '../services/answer-appointment.ts';
import { countAppointments, listAppointments } from '../services/list-appointments.ts';
import type { Handlers } from './handler-types.ts';

/** Afspraken: what drivers ask for, and the answer of the garage. */
export function appointmentHandlers(
  desk: Desk,
): Pick<Handlers, 'appointments.list' | 'appointments.count' | 'appointments.answer'> {
  return {
    'appointments.list': () => {
      const context = desk.context();
      return context.ok ? ok(listAppointments(context.value)) : context;
    },
    'appointments.count': () => {
      const context = desk.context();
      return context.ok ? ok(countAppointments(context.value)) : context;
    },
    'appointments.answer': (input) => {
      const context = desk.context();
      return context.ok ? answerAppointment(context.value, input) : context;
    },
  };
}
