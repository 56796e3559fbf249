import { useTranslation } from 'react-i18next';
import { type Customer, customerName } from '../../../../shared/domain/customer.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import { makeModel } from '../../../../shared/domain/vehicle.ts';
import type { PassportView } from '../../../../shared/ipc/views.ts';
import { DueBadge } from '../../../ui/due-badge.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Plate } from '../../../ui/plate.tsx';
import { WaitingBadge } from '../../../ui/waiting-badge.tsx';
import { FleetAccount } from '../fleet/fleet-account.tsx';
import { FleetLink } from '../fleet/fleet-link.tsx';
import { Invitation } from '../passport/invitation.tsx';
import { RegistryOfCar } from '../registry/registry-of-car.tsx';
import { CarAppointments } from './car-appointments.tsx';
import { MaintenanceLists } from './maintenance-lists.tsx';
import classes from './passport-card.module.css';
import { PrintPassport } from './print-passport.tsx';
import { usePassportFacts } from './use-passport-facts.tsx';

interface PassportCardProps {
  readonly view: PassportView;
  readonly customer: Customer;
  /** Asks the vehicle registry at once. */
  readonly asksRegistry: boolean;
}

/** Eigenaar / bestuurdersprofiel: one AutoPaspoort with its car, maintenance and fleet. */
export function PassportCard({ view, customer, asksRegistry }: PassportCardProps) {
  const { t } = useTranslation();
  const { vehicle } = view;
  const { holder, car } = usePassportFacts(view);
  const plate = formatPlate(vehicle.plate);
  const carName = makeModel(vehicle) || '–';

  return (
    <section className={classes.card} aria-label={`${t('profile.card.title')} ${plate}`}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('profile.card.title')}</h2>
        {view.waiting && <WaitingBadge />}
        <PrintPassport passportId={view.passport.id} />
      </div>
      <div className={classes.car}>
        <Plate value={vehicle.plate} size="lg" />
        <span className={classes.carName} title={carName}>
          {carName}
        </span>
        <DueBadge status={view.status} />
      </div>
      <div className={classes.facts}>
        <Facts facts={holder} />
        <Facts facts={car} />
      </div>
      {view.passport.state === 'issued' && <Invitation view={view} />}
      <RegistryOfCar vehicle={vehicle} atOnce={asksRegistry} />
      {view.appointments.length > 0 && <CarAppointments appointments={view.appointments} />}
      <MaintenanceLists maintenance={view.maintenance} />
      <div className={classes.fleet}>
        <FleetLink view={view} />
        <FleetAccount view={view} customerId={customer.id} customerName={customerName(customer)} />
      </div>
    </section>
  );
}
