import { formatPlate } from '../../../shared/domain/plate.ts';
import { LIGHT_COLOURS, LIGHT_NAMES, type LightColour } from '../../../shared/lights/light-names.ts';
import { LIGHT_GROUPS, type Light } from '../../lights/light.ts';
import { coloursOf } from '../../lights/lights.ts';
import type { Car } from '../../portal/cars.ts';
import { Layout, type View } from '../layout.tsx';
import { LightSymbol } from './light-symbol.tsx';

interface LightsPageProps {
  readonly view: View;
  readonly car: Car;
  readonly colour: LightColour | null;
  readonly lights: readonly Light[];
}

/** Onbekend lampje: choose the colour and the symbol that burns (manual, section 4). */
export function LightsPage({ view, car, colour, lights }: LightsPageProps) {
  const { t } = view;
  const base = `/auto/${car.passport.id}/lampje`;
  return (
    <Layout view={view} title={t.light.title}>
      <p>
        <a href={`/auto/${car.passport.id}`}>{formatPlate(car.vehicle.plate)}</a>
      </p>
      <p>{t.light.intro}</p>
      <p className="notice warn">{t.light.moving}</p>
      <nav aria-label={t.light.colour} className="choices">
        <ul>
          {[null, ...LIGHT_COLOURS].map((one) => (
            <li key={one ?? 'all'}>
              <a href={one === null ? base : `${base}?kleur=${one}`} aria-current={one === colour ? 'true' : undefined}>
                {one !== null && <span className={`dot ${one}`} aria-hidden="true" />}
                {one === null ? t.light.all : t.light.colours[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {LIGHT_GROUPS.map((group) => (
        <LightGroup key={group} view={view} base={base} colour={colour} title={t.light.groups[group]}>
          {lights.filter((light) => light.group === group)}
        </LightGroup>
      ))}
    </Layout>
  );
}

interface LightGroupProps {
  readonly view: View;
  readonly base: string;
  readonly colour: LightColour | null;
  readonly title: string;
  readonly children: readonly Light[];
}

function LightGroup({ view, base, colour, title, children }: LightGroupProps) {
  if (children.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="lamps">
        {children.map((light) => (
          <li key={light.id}>
            <a href={colour === null ? `${base}/${light.id}` : `${base}/${light.id}?kleur=${colour}`}>
              <LightSymbol id={light.id} colour={colour ?? coloursOf(light)[0] ?? null} />
              <span>{LIGHT_NAMES[light.id][view.language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
