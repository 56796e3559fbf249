import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/domain/customer.ts';
import type { PassportView } from '../../../../shared/ipc/views.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './customer-profile.module.css';
import { PassportCard } from './passport-card.tsx';

/** Cars that the vehicle registry is asked about by itself. */
const MOST_ASKED = 5;

interface PassportListProps {
  readonly passports: readonly PassportView[];
  readonly customer: Customer;
}

/** All AutoPaspoorten of a customer. */
export function PassportList({ passports, customer }: PassportListProps) {
  const { t } = useTranslation();
  if (passports.length === 0) {
    return (
      <Section title={t('profile.passports')}>
        <EmptyState title={t('profile.noPassports')} text={t('profile.noPassportsHint')} />
      </Section>
    );
  }
  return (
    <div className={classes.passports}>
      {passports.map((view) => (
        <PassportCard
          key={view.passport.id}
          view={view}
          customer={customer}
          asksRegistry={passports.length <= MOST_ASKED}
        />
      ))}
    </div>
  );
}
