import { Button } from '@mantine/core';
import { IconLink, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { callApi, errorOf } from '../../lib/api.ts';
import { useApi } from '../../lib/use-api.ts';
import { LoadError } from '../../ui/load-error.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TableButtons } from '../../ui/table-buttons.tsx';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';
import { InactiveNotice } from './deactivation/inactive-notice.tsx';
import { FleetContacts } from './fleet-contacts.tsx';
import { FleetPlates } from './fleet-plates.tsx';
import classes from './fleets.module.css';
import { HandOver } from './hand-over.tsx';
import { OverviewButton } from './overview-button.tsx';

interface FleetDetailProps {
  readonly id: string;
}

/** Actie: the plates of one fleet with their maintenance (manual, section 3). */
export function FleetDetail({ id }: FleetDetailProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const detail = useApi('fleets.detail', { id });
  const back = { href: '/wagenparken', label: t('fleets.detail.back') };

  if (detail.error) {
    return (
      <Page layout="scroll">
        <PageHeader
          title={t(errorOf(detail.error).code === 'not_found' ? 'fleets.detail.notFound' : 'fleets.detail.unread')}
          back={back}
        />
        <LoadError thrown={detail.error} retry={() => void detail.refetch()} />
      </Page>
    );
  }
  if (!detail.data) return <Loading />;
  const { fleet, customerName, waiting } = detail.data;

  const isInactive = fleet.state === 'inactive';

  return (
    <Page layout="fill">
      <PageHeader
        title={fleet.name}
        back={back}
        subtitle={
          <>
            <span>
              {t('fleets.detail.customer')}: <Link href={`/klanten/${fleet.customerId}`}>{customerName}</Link>
            </span>
            <span>
              {t('fleets.detail.manager')}: {fleet.managerName}
            </span>
            <span>
              {t('fleets.detail.email')}: {fleet.email}
            </span>
            <FleetContacts fleetId={id} customerId={fleet.customerId} />
            {waiting && <WaitingBadge />}
          </>
        }
        actions={
          <>
            <Button
              disabled={isInactive}
              leftSection={<IconLink size={18} aria-hidden="true" />}
              onClick={() => navigate(`/wagenparken/${id}/koppelen`)}
            >
              {t('fleets.linkMany.open')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconSettings size={18} aria-hidden="true" />}
              onClick={() => navigate(`/wagenparken/${id}/instellingen`)}
            >
              {t('fleets.detail.settings')}
            </Button>
            {!isInactive && <HandOver detail={detail.data} />}
            <OverviewButton fleetId={id} />
          </>
        }
      />
      {isInactive && <InactiveNotice fleet={fleet} />}
      <FleetPlates fleetId={id} />
      <TableButtons label={t('exchange.overview')} save={(format) => callApi('fleets.saveTable', { id, format })} />
      <p className={classes.muted}>{t('fleets.detail.transfer')}</p>
    </Page>
  );
}
