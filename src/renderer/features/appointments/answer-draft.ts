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

/** Whether something was typed since the form began, and not only an answer chosen. */
export function isTyped(draft: AnswerDraft, start: AnswerDraft): boolean {
  return hasOwnTime(draft, start) || draft.reason !== start.reason;
}

function hasOwnTime(draft: AnswerDraft, start: AnswerDraft): boolean {
  return draft.day !== start.day || draft.time !== start.time;
}

/**
 * A draft that goes on as an answer to what the appointment is now. A time that somebody typed stays; one that was only
 * filled in follows the appointment. Day and time go together: half of each is a time that nobody chose.
 */
export function caughtUp(draft: AnswerDraft, start: AnswerDraft, now: AnswerDraft): AnswerDraft {
  const { day, time } = hasOwnTime(draft, start) ? draft : now;
  return { ...draft, day, time, round: now.round };
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
