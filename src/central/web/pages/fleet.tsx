import type { Fleet } from '../../../shared/domain/fleet.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import type { Car } from '../../portal/cars.ts';
import { fill, showDay, showMileage } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { type ListQuery, listHref, type Sort, STATUSES } from '../list-query.ts';
import { Field, Notice, Plate, Status } from '../parts.tsx';

interface FleetPageProps {
  readonly view: View;
  readonly fleet: Fleet;
  readonly total: number;
  readonly cars: readonly Car[];
  readonly query: ListQuery;
  readonly notice?: string | undefined;
}

/** Mijn AutoPaspoorten: every car of the fleet with its maintenance (manual, section 4). */
export function FleetPage({ view, fleet, total, cars, query, notice }: FleetPageProps) {
  const { t } = view;
  const count = cars.length === 1 ? t.fleet.countOne : fill(t.fleet.count, { count: cars.length });
  return (
    <Layout view={view} title={t.fleet.title}>
      <p className="muted">
        {fleet.name}, {count}
      </p>
      {notice !== undefined && <Notice>{notice}</Notice>}
      {total === 0 ? (
        <p>{t.fleet.none}</p>
      ) : (
        <>
          <Filter view={view} query={query} />
          {cars.length === 0 ? <p>{t.fleet.noHit}</p> : <CarTable view={view} cars={cars} query={query} />}
        </>
      )}
    </Layout>
  );
}

function Filter({ view, query }: { readonly view: View; readonly query: ListQuery }) {
  const { t } = view;
  return (
    <form method="get" action="/wagenpark" className="bar">
      <Field name="q" label={t.fleet.search} type="search" value={query.text} maxLength={200} />
      <div className="field short">
        <label htmlFor="status">{t.fleet.status}</label>
        <select id="status" name="status" defaultValue={query.status}>
          <option value="">{t.fleet.all}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t.dueStatus[status]}
            </option>
          ))}
        </select>
      </div>
      {query.sort !== 'plate' && <input type="hidden" name="sort" value={query.sort} />}
      {query.down && <input type="hidden" name="down" value="1" />}
      <button type="submit">{t.fleet.filter}</button>
      <a className="button plain" href={listHref('/wagenpark.csv', query)}>
        {t.fleet.csv}
      </a>
    </form>
  );
}

interface CarTableProps {
  readonly view: View;
  readonly cars: readonly Car[];
  readonly query: ListQuery;
}

function CarTable({ view, cars, query }: CarTableProps) {
  const { t } = view;
  const columns: readonly (readonly [Sort, string])[] = [
    ['plate', t.fleet.plate],
    ['car', t.fleet.car],
    ['driver', t.fleet.driver],
    ['status', t.fleet.status],
    ['apk', t.fleet.apk],
    ['mileage', t.fleet.mileage],
  ];
  return (
    <table className="stack">
      <thead>
        <tr>
          {columns.map(([sort, label]) => (
            <SortHead key={sort} view={view} sort={sort} label={label} query={query} />
          ))}
          <th scope="col">{t.fleet.actions}</th>
        </tr>
      </thead>
      <tbody>
        {cars.map((car) => (
          <CarRow key={car.passport.id} view={view} car={car} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeadProps {
  readonly view: View;
  readonly sort: Sort;
  readonly label: string;
  readonly query: ListQuery;
}

function SortHead({ view, sort, label, query }: SortHeadProps) {
  const sorted = query.sort === sort;
  const href = listHref('/wagenpark', { ...query, sort, down: sorted && !query.down });
  const arrow = sorted ? (query.down ? ' ↓' : ' ↑') : '';
  return (
    <th scope="col" aria-sort={sorted ? (query.down ? 'descending' : 'ascending') : undefined}>
      <a href={href} title={fill(view.t.fleet.sortBy, { column: label.toLowerCase() })}>
        {label}
        <span aria-hidden="true">{arrow}</span>
      </a>
    </th>
  );
}

function CarRow({ view, car }: { readonly view: View; readonly car: Car }) {
  const { t, language } = view;
  const { passport, vehicle } = car;
  const { offeredUntil } = passport;
  return (
    <tr>
      <th scope="row" data-label={t.fleet.plate}>
        <a href={`/auto/${passport.id}`}>
          <Plate value={vehicle.plate} />
        </a>
      </th>
      <td data-label={t.fleet.car}>{makeModel(vehicle) || '–'}</td>
      <td data-label={t.fleet.driver}>{car.holderName}</td>
      <td data-label={t.fleet.status}>
        <Status status={car.status} t={t} />
      </td>
      <td data-label={t.fleet.apk}>{showDay(vehicle.apkExpiresOn, language)}</td>
      <td data-label={t.fleet.mileage}>{showMileage(vehicle.mileage, language)}</td>
      <td data-label={t.fleet.actions}>
        {offeredUntil !== null ? (
          <a href={`/auto/${passport.id}`}>{fill(t.fleet.offered, { date: showDay(offeredUntil, language) })}</a>
        ) : (
          passport.state === 'activated' && (
            <a
              href={`/auto/${passport.id}/overdragen`}
              aria-label={fill(t.fleet.offerPlate, { plate: formatPlate(vehicle.plate) })}
            >
              {t.fleet.offer}
            </a>
          )
        )}
      </td>
    </tr>
  );
}
