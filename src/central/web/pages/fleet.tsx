import { totalCost } from '../../../shared/domain/cost-estimate.ts';
import type { Fleet } from '../../../shared/domain/fleet.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import type { Car } from '../../portal/cars.ts';
import { fill, showDay, showMileage } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { type ListQuery, listHref, type Sort, STATUSES } from '../list-query.ts';
import { Field, Plate, PrintButton, Status } from '../parts.tsx';
import { showCost } from '../show-cost.ts';

interface FleetPageProps {
  readonly view: View;
  readonly fleet: Fleet;
  readonly total: number;
  readonly cars: readonly Car[];
  readonly query: ListQuery;
  /** For the paper, which gets old. */
  readonly today: string;
}

/** Mijn AutoPaspoorten: every car of the fleet with its maintenance (manual, section 4). */
export function FleetPage({ view, fleet, total, cars, query, today }: FleetPageProps) {
  const { t, language } = view;
  const count = cars.length === 1 ? t.fleet.countOne : fill(t.fleet.count, { count: cars.length });
  return (
    <Layout view={view} title={t.fleet.title} width="full">
      <p className="muted noprint">
        {fleet.name}, {count}
      </p>
      <p className="onlyprint">{fill(t.fleet.printedFor, { fleet: fleet.name, date: showDay(today, language) })}</p>
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
      <div className="field short">
        <label htmlFor="transfer">{t.fleet.transfer}</label>
        <select id="transfer" name="transfer" defaultValue={query.offered ? 'open' : ''}>
          <option value="">{t.fleet.allTransfers}</option>
          <option value="open">{t.fleet.openTransfers}</option>
        </select>
      </div>
      {query.sort !== 'plate' && <input type="hidden" name="sort" value={query.sort} />}
      {query.down && <input type="hidden" name="down" value="1" />}
      <button type="submit">{t.fleet.filter}</button>
      <a className="button plain" href={listHref('/wagenpark.csv', query)}>
        {t.fleet.csv}
      </a>
      <PrintButton text={t.fleet.print} />
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
    ['next', t.fleet.next],
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
          <th scope="col" className="noprint">
            {t.fleet.actions}
          </th>
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
      <td data-label={t.fleet.next}>
        <NextDue view={view} car={car} />
      </td>
      <td data-label={t.fleet.apk} className="nowrap">
        {showDay(vehicle.apkExpiresOn, language)}
      </td>
      <td data-label={t.fleet.mileage} className="nowrap">
        {showMileage(vehicle.mileage, language)}
      </td>
      <td data-label={t.fleet.actions} className="noprint">
        <ActionMenu view={view} car={car} />
      </td>
    </tr>
  );
}

/** The first thing that is expected, and what everything expected will cost. */
function NextDue({ view, car }: { readonly view: View; readonly car: Car }) {
  const { t, language } = view;
  const [first] = car.due;
  const cost = totalCost(car.due);
  if (!first) return <span className="muted">{t.fleet.nextNone}</span>;
  return (
    <span>
      {first.description}
      {first.dueOn !== null && (
        <>
          , <span className="nowrap">{showDay(first.dueOn, language)}</span>
        </>
      )}
      {cost && <span className="muted"> ({showCost(cost, t, language)})</span>}
    </span>
  );
}

/** Actie, with Overdragen (manual, section 4, figure 6). Works without script. */
function ActionMenu({ view, car }: { readonly view: View; readonly car: Car }) {
  const { t, language } = view;
  const { id, offeredUntil, state } = car.passport;
  const plate = formatPlate(car.vehicle.plate);
  return (
    <>
      {offeredUntil !== null && (
        <div className="muted">{fill(t.fleet.offered, { date: showDay(offeredUntil, language) })}</div>
      )}
      <details className="menu">
        <summary aria-label={fill(t.fleet.actionsOf, { plate })}>{t.fleet.actions}</summary>
        <ul>
          <li>
            <a href={`/auto/${id}`}>{offeredUntil === null ? t.fleet.view : t.fleet.viewOffer}</a>
          </li>
          {state === 'activated' && (
            <li>
              <a href={`/auto/${id}/overdragen`} aria-label={fill(t.fleet.offerPlate, { plate })}>
                {t.fleet.offer}
              </a>
            </li>
          )}
        </ul>
      </details>
    </>
  );
}
