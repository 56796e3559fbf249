import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerProfile } from '../../../../shared/ipc/views.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './customer-profile.module.css';

interface CustomerFleetsProps {
  readonly fleets: CustomerProfile['fleets'];
}

/** The fleet accounts of this customer. */
export function CustomerFleets({ fleets }: CustomerFleetsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('profile.fleets')}>
      <ul>
        {fleets.map((fleet) => (
          <li key={fleet.id} className={classes.fleetName}>
            <Link href={`/wagenparken/${fleet.id}`}>{fleet.name}</Link>{' '}
            {fleet.state === 'inactive' && <Badge tone="calm">{t('fleets.deactivate.badge')}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
