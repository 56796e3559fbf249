import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customerName } from '../../../../shared/domain/customer.ts';
import { errorOf } from '../../../lib/api.ts';
import { useApi } from '../../../lib/use-api.ts';
import { Contacts } from '../../../ui/contacts/contacts.tsx';
import { LoadError } from '../../../ui/load-error.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { WaitingBadge } from '../../../ui/waiting-badge.tsx';
import { MergeButton } from '../merge/merge-button.tsx';
import { PrivacyButton } from '../privacy/privacy-button.tsx';
import { CopyLink } from './copy-link.tsx';
import { CustomerFleets } from './customer-fleets.tsx';
import classes from './customer-profile.module.css';
import { DetailsPanel } from './details-panel.tsx';
import { PassportList } from './passport-list.tsx';
import { Timeline } from './timeline.tsx';

interface CustomerProfileProps {
  readonly id: string;
}

/** Klantprofiel: who it is, and an Eigenaar / bestuurdersprofiel for each AutoPaspoort. */
export function CustomerProfile({ id }: CustomerProfileProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const profile = useApi('customers.profile', { id });
  const back = { href: '/klanten', label: t('profile.back') };

  if (profile.error) {
    return (
      <Page layout="scroll">
        <PageHeader
          title={t(errorOf(profile.error).code === 'not_found' ? 'profile.notFound' : 'profile.unread')}
          back={back}
        />
        <LoadError thrown={profile.error} retry={() => void profile.refetch()} />
      </Page>
    );
  }
  if (!profile.data) return <Loading />;
  const { customer, passports, fleets, waiting } = profile.data;

  return (
    <Page layout="scroll">
      <PageHeader
        title={customerName(customer)}
        back={back}
        subtitle={
          <>
            <span>{t(`shell.kind.${customer.kind}`)}</span>
            {customer.city !== '' && <span>{customer.city}</span>}
            {waiting && <WaitingBadge />}
          </>
        }
        actions={
          <>
            <CopyLink customerId={customer.id} />
            <MergeButton customerId={customer.id} />
            <PrivacyButton customerId={customer.id} />
            <Button
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => navigate(`/klanten/${id}/autopaspoort`)}
            >
              {t('profile.newPassport')}
            </Button>
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.side}>
          <DetailsPanel customer={customer} />
          <Contacts customerId={customer.id} fleetId={null} />
          {fleets.length > 0 && <CustomerFleets fleets={fleets} />}
          <Timeline customerId={customer.id} />
        </div>
        <PassportList passports={passports} customer={customer} />
      </div>
    </Page>
  );
}
