import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { describeLight } from '../../../shared/lights/light-names.ts';
import { formatMoment, formatWeekday } from '../../lib/dates.ts';
import { formatMileage } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { Facts } from '../../ui/facts.tsx';

interface AppointmentFactsProps {
  readonly appointment: Appointment;
  readonly phone: string;
}

/** What the driver asked for, and what was agreed so far; what is not known is left out. */
export function AppointmentFacts({ appointment, phone }: AppointmentFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { preferredOn, otherwiseOn, dayPart, plannedAt, state, mileage, light, message, reason } = appointment;
  const first = formatWeekday(preferredOn, language);
  const days =
    otherwiseOn === null ? first : t('appointments.or', { first, second: formatWeekday(otherwiseOn, language) });
  const planned =
    plannedAt &&
    t('appointments.at', { day: formatWeekday(plannedAt.slice(0, 10), language), time: plannedAt.slice(11) });
  const facts = [
    planned && { label: t(state === 'proposed' ? 'appointments.proposal' : 'appointments.time'), value: planned },
    state !== 'confirmed' && {
      label: t('appointments.wants'),
      value: t('appointments.wanted', { days, part: t(`appointments.dayPart.${dayPart}`) }),
    },
    light !== '' && { label: t('appointments.light'), value: describeLight(light, language) },
    mileage !== null && { label: t('appointments.mileage'), value: formatMileage(mileage, language) },
    phone !== '' && { label: t('appointments.phone'), value: formatPhone(phone) },
    message !== '' && { label: t('appointments.message'), value: message },
    reason !== '' && { label: t('appointments.reason'), value: reason },
    { label: t('appointments.requested'), value: formatMoment(appointment.requestedAt, language) },
  ];
  return <Facts facts={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />;
}
