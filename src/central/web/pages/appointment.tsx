import type { Appointment } from '../../../shared/domain/appointment.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import type { Car } from '../../portal/cars.ts';
import type { AppointmentForm, FormProblem } from '../appointment-form.ts';
import { fill } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { Notice, Plate } from '../parts.tsx';
import { AppointmentCard } from './appointment-card.tsx';
import { AppointmentFields } from './appointment-form.tsx';

interface AppointmentPageProps {
  readonly view: View;
  readonly car: Car;
  readonly today: string;
  /** Those that stand first; then what is over. */
  readonly appointments: readonly Appointment[];
  readonly form: AppointmentForm;
  readonly problem?: FormProblem | undefined;
  readonly notice?: { readonly tone: 'good' | 'warn'; readonly text: string } | undefined;
}

/** Afspraak maken, with the appointments that there are (manual, section 4). */
export function AppointmentPage({ view, car, today, appointments, form, problem, notice }: AppointmentPageProps) {
  const { t } = view;
  const { passport, vehicle, garageName } = car;
  const action = `/auto/${passport.id}/afspraak`;
  return (
    <Layout view={view} title={fill(t.appointment.titlePlate, { plate: formatPlate(vehicle.plate) })} width="narrow">
      <p>
        <a href={`/auto/${passport.id}`}>
          <Plate value={vehicle.plate} /> {makeModel(vehicle)}
        </a>
      </p>
      {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
      {appointments.length > 0 && <h2>{t.appointment.of}</h2>}
      {appointments.map((appointment) => (
        <AppointmentCard key={appointment.id} view={view} passportId={passport.id} appointment={appointment} />
      ))}
      <h2>{t.appointment.make}</h2>
      {garageName === '' ? (
        <p>{t.appointment.noGarage}</p>
      ) : (
        <>
          <p>{fill(t.appointment.intro, { garage: garageName })}</p>
          <AppointmentFields view={view} action={action} today={today} form={form} problem={problem} />
        </>
      )}
    </Layout>
  );
}
