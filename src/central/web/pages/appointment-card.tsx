import type { Appointment } from '../../../shared/domain/appointment.ts';
import { isOpen } from '../../../shared/domain/appointment-rules.ts';
import { describeLight } from '../../../shared/lights/light-names.ts';
import { fill } from '../language.ts';
import { FormToken, type View } from '../layout.tsx';
import { showClockTime, showWeekday } from '../show-clock-time.ts';

interface AppointmentCardProps {
  readonly view: View;
  readonly passportId: string;
  readonly appointment: Appointment;
}

const BADGE = { requested: 'unknown', proposed: 'soon', confirmed: 'later', declined: 'overdue', cancelled: 'unknown' };

/** One appointment: how it stands, and what its driver can do about it. */
export function AppointmentCard({ view, passportId, appointment }: AppointmentCardProps) {
  const { t } = view;
  const { id, kind, light, state } = appointment;
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{light === '' ? t.appointment.kinds[kind] : describeLight(light, view.language)}</h3>
      <p>
        <span className={`badge wrap ${BADGE[state]}`}>{t.appointment.state[state]}</span>
      </p>
      <AppointmentFacts view={view} appointment={appointment} />
      {isOpen(appointment) && <Answer view={view} passportId={passportId} appointment={appointment} />}
    </section>
  );
}

function AppointmentFacts({ view, appointment }: Omit<AppointmentCardProps, 'passportId'>) {
  const { t, language } = view;
  const { preferredOn, otherwiseOn, dayPart, plannedAt, message, reason } = appointment;
  const first = showWeekday(preferredOn, language);
  const days =
    otherwiseOn === null ? first : fill(t.appointment.or, { first, second: showWeekday(otherwiseOn, language) });
  return (
    <dl>
      {plannedAt !== null && (
        <>
          <dt>{t.appointment.time}</dt>
          <dd>
            <strong>{showClockTime(plannedAt, t, language)}</strong>
          </dd>
        </>
      )}
      <dt>{t.appointment.wish}</dt>
      <dd>
        {days} ({t.appointment.dayParts[dayPart].toLowerCase()})
      </dd>
      {message !== '' && (
        <>
          <dt>{t.appointment.said}</dt>
          <dd className="lines">{message}</dd>
        </>
      )}
      {reason !== '' && (
        <>
          <dt>{t.appointment.reason}</dt>
          <dd>{reason}</dd>
        </>
      )}
    </dl>
  );
}

/** Carries the round that is on the page: an answer to something else changes nothing. */
function Answer({ view, passportId, appointment }: AppointmentCardProps) {
  const { t } = view;
  return (
    <form method="post" action={`/auto/${passportId}/afspraak/${appointment.id}`} className="answer">
      <FormToken view={view} />
      <input type="hidden" name="round" value={appointment.round} />
      {appointment.state === 'proposed' && (
        <button type="submit" name="does" value="accept">
          {t.appointment.accept}
        </button>
      )}
      <button type="submit" name="does" value="cancel" className="plain">
        {t.appointment.cancelOf}
      </button>
    </form>
  );
}
