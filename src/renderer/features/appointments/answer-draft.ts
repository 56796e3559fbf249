import type { Appointment } from '../../../shared/domain/appointment.ts';
import { dutchDay, type IsoDate } from '../../../shared/domain/dates.ts';
import type { AppointmentAnswer } from '../../../shared/ipc/appointment-answer.ts';
import { formatDay, parseDay } from '../../lib/dates.ts';
import { parseTime } from '../../lib/parse-time.ts';
import { onlyProblems, type Problems } from '../../lib/problems.ts';

/** An answer as it is typed. */
export interface AnswerDraft {
  readonly does: AppointmentAnswer['does'];
  readonly day: string;
  readonly time: string;
  readonly reason: string;
  /** The step of the appointment that this answers. */
  readonly round: number;
}

const FIRST_TIME: Record<Appointment['dayPart'], string> = { any: '09:00', morning: '09:00', afternoon: '13:00' };

/** The time that stands, else the first that the driver asked for. */
export function newAnswer({ plannedAt, preferredOn, dayPart, round }: Appointment): AnswerDraft {
  const day = formatDay(plannedAt?.slice(0, 10) ?? preferredOn, 'nl');
  return { does: 'accept', day, time: plannedAt?.slice(11) ?? FIRST_TIME[dayPart], reason: '', round };
}

/** Whether something was typed, and not only an answer chosen. */
export function isTyped(draft: AnswerDraft, appointment: Appointment): boolean {
  const { day, time, reason } = newAnswer(appointment);
  return draft.day !== day || draft.time !== time || draft.reason !== reason;
}

function dayProblem(text: string, today: IsoDate) {
  const day = parseDay(text);
  if (day === null) return 'fields.problem.day' as const;
  return day < today ? ('fields.problem.dayPast' as const) : null;
}

export function validateAnswer({ does, day, time, reason }: AnswerDraft): Problems<AnswerDraft> {
  if (does === 'decline') return onlyProblems({ reason: reason.trim() === '' ? 'fields.problem.reason' : null });
  return onlyProblems({
    day: dayProblem(day, dutchDay(new Date())),
    time: parseTime(time) === null ? 'fields.problem.time' : null,
  });
}

/** The answer of a draft without problems. */
export function answerOf({ does, day, time, reason }: AnswerDraft): AppointmentAnswer {
  if (does === 'decline') return { does, reason: reason.trim() };
  return { does, plannedAt: `${parseDay(day)}T${parseTime(time)}` };
}
