import type { Appointment } from '../../../shared/domain/appointment.ts';
import { isOpen } from '../../../shared/domain/appointment-rules.ts';
import { describeLight } from '../../../shared/lights/light-names.ts';
import { fill } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { showClockTime, showWeekday } from '../show-clock-time.ts';

interface AppointmentCardProps {
  readonly view: View;
  readonly passportId: string;
  readonly appointment: Appointment;
}

const BADGE = { requested: 'unknown', proposed: 'soon', confirmed: 'later', declined: 'overdue', cancelled: 'unknown' };

function whatFor({ t, language }: View, { kind, light }: Appointment): string {
  return light === '' ? t.appointment.kinds[kind] : describeLight(light, language);
}

/** One appointment: how it stands, and what its driver can do about it. */
export function AppointmentCard({ view, passportId, appointment }: AppointmentCardProps) {
  const { t } = view;
  const { id, state } = appointment;
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{whatFor(view, appointment)}</h3>
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
  const { state, preferredOn, otherwiseOn, dayPart, plannedAt, message, reason } = appointment;
  const first = showWeekday(preferredOn, language);
  const days =
    otherwiseOn === null ? first : fill(t.appointment.or, { first, second: showWeekday(otherwiseOn, language) });
  return (
    <dl>
      {plannedAt !== null && (
        <>
          <dt>{t.appointment.times[state]}</dt>
          <dd>
            <strong>{showClockTime(plannedAt, language)}</strong>
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
function Round({ view, appointment }: Omit<AppointmentCardProps, 'passportId'>) {
  return (
    <>
      <FormToken view={view} />
      <input type="hidden" name="round" value={appointment.round} />
    </>
  );
}

function Answer({ view, passportId, appointment }: AppointmentCardProps) {
  const { t, language } = view;
  const { id, state, plannedAt, preferredOn } = appointment;
  const action = `/auto/${passportId}/afspraak/${id}`;
  const when = plannedAt === null ? showWeekday(preferredOn, language) : showClockTime(plannedAt, language);
  const name = fill(t.appointment.cancelThis, { what: whatFor(view, appointment), when });
  return (
    <form method="post" action={action} className="answer">
      {state === 'proposed' && (
        <>
          <Round view={view} appointment={appointment} />
          <button type="submit" name="does" value="accept">
            {t.appointment.accept}
          </button>
        </>
      )}
      <a className="button plain" href={`${action}/annuleren`} aria-label={name}>
        {t.appointment.cancelOf}
      </a>
    </form>
  );
}

/** Asks before an appointment is called off. */
export function CancelPage({ view, passportId, appointment }: AppointmentCardProps) {
  const { t } = view;
  const page = `/auto/${passportId}/afspraak`;
  return (
    <Layout view={view} title={t.appointment.cancelOf} width="narrow">
      <section className="card">
        <h2>{whatFor(view, appointment)}</h2>
        <AppointmentFacts view={view} appointment={appointment} />
      </section>
      <p>{t.appointment.cancelAsk}</p>
      <form method="post" action={`${page}/${appointment.id}`}>
        <Round view={view} appointment={appointment} />
        <button type="submit" name="does" value="cancel">
          {t.appointment.cancelOf}
        </button>{' '}
        <a href={page}>{t.appointment.keep}</a>
      </form>
    </Layout>
  );
}
