import { MAX_LAST_NAME } from '../../../shared/domain/customer.ts';
import type { HolderRole } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { Car } from '../../portal/cars.ts';
import { fill } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Field, Notice, Plate } from '../parts.tsx';
import type { Texts } from '../texts/nl.ts';

/** The form Overdragen as filled in. */
export interface OfferForm {
  readonly role: HolderRole;
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

export type OfferProblem = keyof Texts['offer']['problem'];

interface OfferPageProps {
  readonly view: View;
  readonly car: Car;
  readonly form: OfferForm;
  readonly problem?: OfferProblem | undefined;
  /** Why it has to wait, in a sentence. */
  readonly wait?: string | undefined;
}

/** Overdragen: to whom (manual, section 4, figure 6). */
export function OfferPage({ view, car, form, problem, wait }: OfferPageProps) {
  const { t } = view;
  const at = (name: OfferProblem) => (problem === name ? t.offer.problem[name] : undefined);
  const email = at('email') ?? at('same_holder');
  const other = wait ?? at('not_yours') ?? at('not_activated');
  return (
    <Layout view={view} title={fill(t.offer.title, { plate: formatPlate(car.vehicle.plate) })} width="narrow">
      <p>{t.offer.intro}</p>
      {other !== undefined && <Notice tone="bad">{other}</Notice>}
      {car.passport.offeredUntil !== null && <Notice tone="warn">{t.offer.again}</Notice>}
      <form method="post" action={`/auto/${car.passport.id}/overdragen`} className="card">
        <FormToken view={view} />
        <fieldset>
          <legend>{t.fields.role}</legend>
          {(['owner', 'driver'] as const).map((role) => (
            <label key={role}>
              <input type="radio" name="role" value={role} defaultChecked={form.role === role} /> {t.fields[role]}
            </label>
          ))}
        </fieldset>
        <Field
          name="name"
          label={t.fields.name}
          value={form.name}
          problem={at('name')}
          maxLength={MAX_LAST_NAME}
          required
        />
        <Field
          name="email"
          label={t.fields.email}
          type="email"
          value={form.email}
          problem={email}
          autoComplete="off"
          maxLength={254}
          required
        />
        <div className="field">
          <label htmlFor="message">{t.fields.message}</label>
          <textarea id="message" name="message" rows={3} maxLength={1000} defaultValue={form.message} />
        </div>
        <button type="submit" name="step" value="preview">
          {t.offer.next}
        </button>{' '}
        <a href={`/auto/${car.passport.id}`}>{t.cancel}</a>
      </form>
    </Layout>
  );
}

function List({ text }: { readonly text: string }) {
  return (
    <ul>
      {text.split('|').map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** `5 lines` of maintenance. */
function linesOf(lines: readonly unknown[], { lineOne, lines: many }: Texts['offer']): string {
  return lines.length === 1 ? lineOne : fill(many, { count: lines.length });
}

interface PreviewPageProps {
  readonly view: View;
  readonly car: Car;
  readonly form: OfferForm;
  /** Id of the offer that this form becomes, however often it is sent. */
  readonly offerId: string;
}

/** What goes along and what will no longer be visible, before anything happens. */
export function OfferPreviewPage({ view, car, form, offerId }: PreviewPageProps) {
  const { t } = view;
  const along = { due: linesOf(car.due, t.offer), history: linesOf(car.history, t.offer) };
  return (
    <Layout view={view} title={t.offer.previewTitle} width="narrow">
      <dl className="card">
        <dt>{t.fleet.plate}</dt>
        <dd>
          <Plate value={car.vehicle.plate} />
        </dd>
        <dt>{t.offer.to}</dt>
        <dd>
          {form.name} ({form.email})
        </dd>
        <dt>{t.fields.role}</dt>
        <dd>{t.fields[form.role]}</dd>
        {form.message !== '' && (
          <>
            <dt>{t.offer.message}</dt>
            <dd className="message">{form.message}</dd>
          </>
        )}
      </dl>
      <h2>{t.offer.along}</h2>
      <List text={fill(t.offer.alongList, along)} />
      <h2>{t.offer.gone}</h2>
      <List text={t.offer.goneList} />
      <Notice tone="warn">{t.offer.after}</Notice>
      <form method="post" action={`/auto/${car.passport.id}/overdragen`}>
        <FormToken view={view} />
        {(['role', 'name', 'email', 'message'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={form[name]} />
        ))}
        <input type="hidden" name="offerId" value={offerId} />
        <button type="submit" name="step" value="offer">
          {t.offer.submit}
        </button>{' '}
        <button type="submit" name="step" value="change" className="plain">
          {t.offer.change}
        </button>
      </form>
    </Layout>
  );
}
