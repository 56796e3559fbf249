import { appointmentKindSchema, dayPartSchema } from '../../../shared/domain/appointment.ts';
import { MOST_A_DAY, MOST_OPEN } from '../../../shared/domain/appointment-rules.ts';
import { describeLight } from '../../../shared/lights/light-names.ts';
import type { AppointmentForm, FormProblem } from '../appointment-form.ts';
import { fill } from '../language.ts';
import { FormToken, type View } from '../layout.tsx';
import { Field } from '../parts.tsx';

interface AppointmentFormProps {
  readonly view: View;
  readonly action: string;
  readonly today: string;
  readonly form: AppointmentForm;
  readonly problem?: FormProblem | undefined;
}

/** What a driver fills in to ask for an appointment. */
export function AppointmentFields({ view, action, today, form, problem }: AppointmentFormProps) {
  const { t } = view;
  const words = t.appointment;
  const at = (field: FormProblem['field']) =>
    problem?.field === field
      ? fill(words.problem[problem.code], { most: MOST_OPEN, mostToday: MOST_A_DAY })
      : undefined;
  return (
    <form method="post" action={action} className="card">
      <FormToken view={view} />
      <input type="hidden" name="requestId" value={form.requestId} />
      <Kind view={view} form={form} problem={at('kind')} />
      <div className="bar">
        <Field
          name="preferredOn"
          label={words.preferredOn}
          type="date"
          min={today}
          value={form.preferredOn}
          problem={at('preferredOn')}
          required
        />
        <Field
          name="otherwiseOn"
          label={words.otherwiseOn}
          type="date"
          min={today}
          value={form.otherwiseOn}
          problem={at('otherwiseOn')}
        />
      </div>
      <fieldset>
        <legend>{words.dayPart}</legend>
        {dayPartSchema.options.map((part) => (
          <label key={part}>
            <input type="radio" name="dayPart" value={part} defaultChecked={form.dayPart === part} />{' '}
            {words.dayParts[part]}
          </label>
        ))}
      </fieldset>
      <Field
        name="mileage"
        label={words.mileage}
        inputMode="numeric"
        value={form.mileage}
        problem={at('mileage')}
        maxLength={12}
      />
      <div className="field">
        <label htmlFor="message">{words.message}</label>
        <textarea id="message" name="message" rows={4} maxLength={1_000} defaultValue={form.message} />
      </div>
      <button type="submit">{words.submit}</button>
    </form>
  );
}

interface KindProps {
  readonly view: View;
  readonly form: AppointmentForm;
  readonly problem: string | undefined;
}

/** What it is for; a light that somebody looked up stays with the request. */
function Kind({ view, form, problem }: KindProps) {
  const { t, language } = view;
  return (
    <>
      <div className="field">
        <label htmlFor="kind">{t.appointment.kind}</label>
        <select
          id="kind"
          name="kind"
          defaultValue={form.kind}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : 'kind-problem'}
        >
          <option value="">–</option>
          {appointmentKindSchema.options.map((kind) => (
            <option key={kind} value={kind}>
              {t.appointment.kinds[kind]}
            </option>
          ))}
        </select>
        {problem !== undefined && (
          <p className="problem" id="kind-problem">
            {problem}
          </p>
        )}
      </div>
      {form.light !== '' && (
        <p>
          {t.appointment.light}: <strong>{describeLight(form.light, language)}</strong>
          <input type="hidden" name="light" value={form.light} />
        </p>
      )}
    </>
  );
}
