import { COLOUR_NAMES, LIGHT_NAMES, type LightColour, lightText } from '../../../shared/lights/light-names.ts';
import type { Light, Step } from '../../lights/light.ts';
import { coloursOf } from '../../lights/lights.ts';
import type { Car } from '../../portal/cars.ts';
import { Layout, type View } from '../layout.tsx';
import { LightSymbol } from './light-symbol.tsx';

/** A question that was answered, and what was said. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
}

interface LightPageProps {
  readonly view: View;
  readonly car: Car;
  readonly light: Light;
  readonly colour: LightColour | null;
  /** What comes now; `null` while the colour is to be chosen. */
  readonly step: Step | null;
  readonly path: readonly number[];
  readonly answered: readonly Answered[];
  /** The one who reads this may ask for an appointment. */
  readonly mayAsk: boolean;
}

/** One light: its colour, questions about what the driver notices, and the advice. Each answer is a link. */
export function LightPage(props: LightPageProps) {
  const { view, car, light, colour, step, answered } = props;
  const { t, language } = view;
  const base = `/auto/${car.passport.id}/lampje`;
  const colourName = colour ? ` (${COLOUR_NAMES[colour][language]})` : '';
  return (
    <Layout view={view} title={`${LIGHT_NAMES[light.id][language]}${colourName}`} width="narrow">
      <div className="lamp-head">
        <LightSymbol id={light.id} colour={colour ?? coloursOf(light)[0] ?? null} />
        <p>{light.meaning[language]}</p>
      </div>
      {answered.length > 0 && (
        <dl className="card" aria-label={t.light.answered}>
          {answered.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {step === null ? <Colours {...props} /> : <Next {...props} step={step} />}
      <p>
        {answered.length > 0 && colour && (
          <>
            <a href={`${base}/${light.id}?kleur=${colour}`}>{t.light.again}</a>
            {' · '}
          </>
        )}
        <a href={base}>{t.light.other}</a>
      </p>
    </Layout>
  );
}

function Colours({ view, car, light }: LightPageProps) {
  const { t } = view;
  return (
    <>
      <h2>{t.light.whichColour}</h2>
      <ul className="answers">
        {coloursOf(light).map((colour) => (
          <li key={colour}>
            <a className="button plain" href={`/auto/${car.passport.id}/lampje/${light.id}?kleur=${colour}`}>
              <span className={`dot ${colour}`} aria-hidden="true" />
              {t.light.colours[colour]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const TONE = { stop: 'bad', appointment: 'warn', drive: 'good' } as const;

function Next({ view, car, light, colour, step, path, mayAsk }: LightPageProps & { readonly step: Step }) {
  const { t, language } = view;
  const here = `/auto/${car.passport.id}/lampje/${light.id}?kleur=${colour}`;
  if ('ask' in step) {
    return (
      <>
        <h2>{step.ask[language]}</h2>
        <ul className="answers">
          {step.answers.map(({ label }, index) => (
            <li key={label.nl}>
              <a className="button plain" href={`${here}&antwoord=${[...path, index].join('.')}`}>
                {label[language]}
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const text = colour ? lightText(light.id, colour) : '';
  return (
    <>
      <div className={`notice ${TONE[step.advice]}`}>
        <h2>{t.light.advice[step.advice]}</h2>
        <p>{step.why[language]}</p>
        {step.advice === 'stop' && <p>{t.light.phone}</p>}
      </div>
      {mayAsk && (
        <p>
          <a
            className={step.advice === 'drive' ? 'button plain' : 'button'}
            href={`/auto/${car.passport.id}/afspraak?lampje=${encodeURIComponent(text)}`}
          >
            {t.light.make}
          </a>
        </p>
      )}
      <p className="muted">{t.light.note}</p>
    </>
  );
}
