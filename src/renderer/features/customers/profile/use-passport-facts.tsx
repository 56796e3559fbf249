import { useTranslation } from 'react-i18next';
import type { PassportView } from '../../../../shared/ipc/views.ts';
import { formatDay } from '../../../lib/dates.ts';
import { formatMileage } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { Email } from '../../../ui/email.tsx';
import type { Fact } from '../../../ui/facts.tsx';

const DASH = '–';

/** What an AutoPaspoort shows about its holder and about the car. */
export function usePassportFacts(view: PassportView): {
  readonly holder: readonly Fact[];
  readonly car: readonly Fact[];
} {
  const { t } = useTranslation();
  const language = useLanguage();
  const { passport, vehicle } = view;
  const day = (date: string | null) => (date === null ? DASH : formatDay(date, language));

  const state = () => {
    const issued = { date: formatDay(passport.issuedOn, language) };
    if (passport.state === 'issued') {
      // As long as it waits here, no invitation has gone out.
      return view.waiting ? t('profile.card.issuedWaiting', issued) : t('profile.card.issued', issued);
    }
    if (passport.activatedOn === null) return t('profile.card.activatedNoDate');
    return t('profile.card.activated', { date: formatDay(passport.activatedOn, language) });
  };
  const yearAndFuel = [vehicle.year === null ? '' : String(vehicle.year), vehicle.fuel].filter(Boolean).join(', ');

  return {
    holder: [
      { label: t('profile.card.role'), value: t(`shell.role.${passport.role}`) },
      { label: t('profile.card.state'), value: state() },
      { label: t('profile.card.login'), value: <Email value={passport.email} />, title: passport.email },
    ],
    car: [
      { label: t('profile.card.apk'), value: day(vehicle.apkExpiresOn) },
      {
        label: t('profile.card.mileage'),
        value: vehicle.mileage === null ? DASH : formatMileage(vehicle.mileage, language),
      },
      { label: t('profile.card.lastVisit'), value: day(vehicle.lastVisitOn) },
      { label: t('profile.card.yearAndFuel'), value: yearAndFuel || DASH },
    ],
  };
}
