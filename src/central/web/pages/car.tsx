import type { Appointment } from '../../../shared/domain/appointment.ts';
import { expectedCost, totalCost } from '../../../shared/domain/cost-estimate.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import type { Maintenance } from '../../../shared/domain/maintenance.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import type { Car } from '../../portal/cars.ts';
import type { EndedOffer } from '../../portal/transfer/ended-offer.ts';
import type { Offer } from '../../portal/transfer/offers.ts';
import { fill, showDay, showMileage, showMoney } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Notice, Plate, PrintButton, Status } from '../parts.tsx';
import { showClockTime } from '../show-clock-time.ts';
import { showCost } from '../show-cost.ts';

interface CarPageProps {
  readonly view: View;
  readonly car: Car;
  /** The offer that is open, and else how the last one ended; only for who decides about it. */
  readonly offer: Offer | null;
  readonly ended: EndedOffer | null;
  readonly mayOffer: boolean;
  /** Those that stand; `null` for who is not the driver or owner. */
  readonly appointments: readonly Appointment[] | null;
  readonly notice?: string | undefined;
}

/** One car: expected maintenance and cost, status and history (manual, section 4). */
export function CarPage({ view, car, offer, ended, mayOffer, appointments, notice }: CarPageProps) {
  const { t } = view;
  const { vehicle } = car;
  const name = makeModel(vehicle);
  return (
    <Layout view={view} title={name === '' ? formatPlate(vehicle.plate) : name}>
      <p>
        <Plate value={vehicle.plate} /> <Status status={car.status} t={t} />
      </p>
      {notice !== undefined && <Notice>{notice}</Notice>}
      {offer && <OpenOffer view={view} offer={offer} />}
      {!offer && ended && <Ended view={view} ended={ended} />}
      <Facts view={view} car={car} />
      <p className="noprint">
        <a href={`/auto/${car.passport.id}/lampje`}>{t.light.link}</a>
      </p>
      {appointments && <Appointments view={view} car={car} appointments={appointments} />}
      <h2>{t.car.due}</h2>
      <Due view={view} lines={car.due} />
      <h2>{t.car.history}</h2>
      <History view={view} lines={car.history} />
      {mayOffer && (
        <p className="noprint">
          <a className="button" href={`/auto/${car.passport.id}/overdragen`}>
            {t.fleet.offer}
          </a>
        </p>
      )}
      <PrintButton text={t.fleet.print} />
    </Layout>
  );
}

function OpenOffer({ view, offer }: { readonly view: View; readonly offer: Offer }) {
  const { t, language } = view;
  const date = showDay(dutchDay(offer.expiresAt), language);
  return (
    <div className="notice warn">
      <p>{fill(t.offer.open, { name: offer.name, email: offer.email, date })}</p>
      <form method="post" action={`/overdrachten/${offer.id}/intrekken`}>
        <FormToken view={view} />
        <button type="submit" className="plain">
          {t.offer.withdraw}
        </button>
      </form>
    </div>
  );
}

/** How the last offer ended; whom it was for is forgotten. */
function Ended({ view, ended }: { readonly view: View; readonly ended: EndedOffer }) {
  const { t, language } = view;
  const day = (at: Date) => showDay(dutchDay(at), language);
  const values = { offered: day(ended.offeredAt), ended: day(ended.endedAt) };
  return <p className="muted noprint">{fill(t.offer.ended[ended.state], values)}</p>;
}

interface AppointmentsProps {
  readonly view: View;
  readonly car: Car;
  readonly appointments: readonly Appointment[];
}

function Appointments({ view, car, appointments }: AppointmentsProps) {
  const { t } = view;
  const href = `/auto/${car.passport.id}/afspraak`;
  return (
    <section className="noprint" aria-labelledby="afspraken">
      <h2 id="afspraken">{t.appointment.of}</h2>
      {appointments.length > 0 && (
        <ul>
          {appointments.map(({ id, kind, state, plannedAt }) => (
            <li key={id}>
              <a href={href}>{t.appointment.kinds[kind]}</a>: {t.appointment.state[state]}
              {plannedAt !== null && `, ${showClockTime(plannedAt, view.language)}`}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="button" href={href}>
          {t.appointment.make}
        </a>
      </p>
    </section>
  );
}

function Facts({ view, car }: { readonly view: View; readonly car: Car }) {
  const { t, language } = view;
  const { vehicle } = car;
  return (
    <dl className="card">
      <dt>{t.fleet.driver}</dt>
      <dd>{car.holderName}</dd>
      <dt>{t.fleet.apk}</dt>
      <dd>{showDay(vehicle.apkExpiresOn, language)}</dd>
      <dt>{t.fleet.mileage}</dt>
      <dd>{showMileage(vehicle.mileage, language)}</dd>
      <dt>{t.car.lastVisit}</dt>
      <dd>{showDay(vehicle.lastVisitOn, language)}</dd>
      <dt>{t.car.garage}</dt>
      <dd>{car.garageName || t.car.noGarage}</dd>
    </dl>
  );
}

interface LinesProps {
  readonly view: View;
  readonly lines: readonly Maintenance[];
}

function Due({ view, lines }: LinesProps) {
  const { t, language } = view;
  if (lines.length === 0) return <p className="muted">{t.car.noDue}</p>;
  const total = totalCost(lines);
  return (
    <>
      <Lines view={view} lines={lines} cost={(line) => showExpected(view, line)} />
      {total && (
        <p>
          {t.car.total}: <strong>{showCost(total, t, language)}</strong>
        </p>
      )}
      <p className="muted">{t.cost.about}</p>
    </>
  );
}

/** What the garage expects, else what such work costs about. */
function showExpected({ t, language }: View, line: Maintenance): string {
  const cost = expectedCost(line);
  if (!cost) return '–';
  const amount = showCost(cost, t, language);
  return line.costCents === null ? amount : fill(t.car.expected, { amount });
}

function History({ view, lines }: LinesProps) {
  if (lines.length === 0) return <p className="muted">{view.t.car.noHistory}</p>;
  const paid = ({ costCents }: Maintenance) => (costCents === null ? '–' : showMoney(costCents, view.language));
  return <Lines view={view} lines={lines} cost={paid} />;
}

function Lines({ view, lines, cost }: LinesProps & { readonly cost: (line: Maintenance) => string }) {
  const { t, language } = view;
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{t.car.what}</th>
          <th scope="col">{t.car.when}</th>
          <th scope="col">{t.fleet.mileage}</th>
          <th scope="col" className="number">
            {t.car.cost}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" data-label={t.car.what}>
              {line.description}
            </th>
            <td data-label={t.car.when}>{showDay(line.dueOn ?? line.doneOn, language)}</td>
            <td data-label={t.fleet.mileage}>{showMileage(line.mileage, language)}</td>
            <td data-label={t.car.cost} className="number">
              {cost(line)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
