import { makeModel } from '../../../shared/domain/vehicle.ts';
import type { Car } from '../../portal/cars.ts';
import { showDay } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { Plate, Status } from '../parts.tsx';

interface MinePageProps {
  readonly view: View;
  readonly cars: readonly Car[];
}

/** The cars whose AutoPaspoort somebody holds. */
export function MinePage({ view, cars }: MinePageProps) {
  const { t, language } = view;
  return (
    <Layout view={view} title={t.mine.title}>
      {cars.length === 0 && <p>{t.mine.none}</p>}
      {cars.map(({ passport, vehicle, status }) => (
        <section key={passport.id} className="card" aria-labelledby={passport.id}>
          <h2 id={passport.id}>
            <a href={`/auto/${passport.id}`}>{makeModel(vehicle) || vehicle.plate}</a>
          </h2>
          <p>
            <Plate value={vehicle.plate} /> <Status status={status} t={t} />
          </p>
          <p className="muted">
            {t.fleet.apk} {showDay(vehicle.apkExpiresOn, language)}
          </p>
        </section>
      ))}
      <p>
        <a href="/mijn/berichten">{t.messages.title}</a>
      </p>
    </Layout>
  );
}
