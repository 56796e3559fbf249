import type { Appointment, AppointmentState, AppointmentWish, ClockTime } from './appointment.ts';
import type { IsoDate } from './dates.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the garage answers, and what the driver does afterwards. */
export type AppointmentStep =
  | { readonly by: 'garage'; readonly does: 'accept' | 'propose'; readonly at: ClockTime }
  | { readonly by: 'garage'; readonly does: 'decline'; readonly reason: string }
  | { readonly by: 'driver'; readonly does: 'accept' | 'cancel' };

/** Requests of one car that can be open at a time. */
export const MOST_OPEN = 3;

/** Requests of one car on one day, whatever became of them: each stands on the board of every desk. */
export const MOST_A_DAY = 10;

const OPEN: ReadonlySet<AppointmentState> = new Set(['requested', 'proposed', 'confirmed']);

/** Whether something can still happen to it. */
export function isOpen({ state }: Pick<Appointment, 'state'>): boolean {
  return OPEN.has(state);
}

/** Whether it still stands on a day: open, and not agreed for a day that is past. */
export function isAhead(appointment: Pick<Appointment, 'state' | 'plannedAt'>, today: IsoDate): boolean {
  if (!isOpen(appointment)) return false;
  return appointment.state !== 'confirmed' || (appointment.plannedAt ?? '').slice(0, 10) >= today;
}

/**
 * Why a step is not possible. `round` is the one that whoever takes it had in sight: an answer to something that has changed
 * since is no answer, whoever was first.
 */
export function whyNoStep(appointment: Appointment | null, round: number, step: AppointmentStep): Refusal | null {
  if (!appointment) return refuse('appointment_not_found');
  if (appointment.round !== round) return refuse('appointment_changed');
  if (!isOpen(appointment)) return refuse('appointment_over');
  if (step.by === 'driver' && step.does === 'accept' && appointment.state !== 'proposed')
    return refuse('appointment_changed');
  return null;
}

function outcome(appointment: Appointment, step: AppointmentStep): Partial<Appointment> {
  if (step.by === 'driver') return { state: step.does === 'accept' ? 'confirmed' : 'cancelled' };
  if (step.does === 'decline') return { state: 'declined', reason: step.reason };
  // To propose the time that stands already is to agree on it.
  const stands = appointment.state === 'confirmed' && appointment.plannedAt === step.at;
  return { state: step.does === 'accept' || stands ? 'confirmed' : 'proposed', plannedAt: step.at };
}

/** The appointment after a step that `whyNoStep` allows. */
export function afterStep(appointment: Appointment, step: AppointmentStep): Appointment {
  return { ...appointment, ...outcome(appointment, step), round: appointment.round + 1 };
}

/**
 * What is wrong with a wish, if anything; `open` is the number of requests of this car that are open, `askedToday` that of all
 * made today.
 */
export type NoRequest = 'past' | 'same_day' | 'too_many' | 'too_many_today';

export function whyNoRequest(
  { preferredOn, otherwiseOn }: Pick<AppointmentWish, 'preferredOn' | 'otherwiseOn'>,
  { today, open, askedToday }: { readonly today: IsoDate; readonly open: number; readonly askedToday: number },
): NoRequest | null {
  if (preferredOn < today || (otherwiseOn !== null && otherwiseOn < today)) return 'past';
  if (preferredOn === otherwiseOn) return 'same_day';
  if (open >= MOST_OPEN) return 'too_many';
  return askedToday >= MOST_A_DAY ? 'too_many_today' : null;
}
