import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Appointment } from '../../../../shared/domain/appointment.ts';
import { formatWeekday } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { Badge } from '../../../ui/badge.tsx';
import classes from './passport-card.module.css';

interface CarAppointmentsProps {
  readonly appointments: readonly Appointment[];
}

/** Appointments of a car that are asked for or stand; they are answered at Afspraken. */
export function CarAppointments({ appointments }: CarAppointmentsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = ({ plannedAt, preferredOn, dayPart }: Appointment) => {
    if (plannedAt === null)
      return t('appointments.wanted', {
        days: formatWeekday(preferredOn, language),
        part: t(`appointments.dayPart.${dayPart}`),
      });
    return t('appointments.at', { day: formatWeekday(plannedAt.slice(0, 10), language), time: plannedAt.slice(11) });
  };

  return (
    <div className={classes.appointments}>
      <h3>{t('appointments.title')}</h3>
      <ul className={classes.items}>
        {appointments.map((appointment) => (
          <li key={appointment.id} className={classes.item}>
            <span className={classes.itemText}>{t(`appointments.kind.${appointment.kind}`)}</span>
            <Badge tone={appointment.state === 'confirmed' ? 'good' : 'warn'}>
              {t(`appointments.state.${appointment.state}`)}
            </Badge>
            <span className={classes.itemMore}>{when(appointment)}</span>
          </li>
        ))}
      </ul>
      <Link href="/afspraken">{t('appointments.open')}</Link>
    </div>
  );
}
