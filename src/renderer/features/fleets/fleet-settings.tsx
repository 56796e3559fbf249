import { useTranslation } from 'react-i18next';
import { useApi } from '../../lib/use-api.ts';
import { Contacts } from '../../ui/contacts/contacts.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Deactivate } from './deactivation/deactivate.tsx';
import { InactiveNotice } from './deactivation/inactive-notice.tsx';
import { FleetSettingsForm } from './fleet-settings-form.tsx';

interface FleetSettingsProps {
  readonly id: string;
}

/** Account instellingen of a fleet (manual, section 1). */
export function FleetSettings({ id }: FleetSettingsProps) {
  const { t } = useTranslation();
  const detail = useApi('fleets.detail', { id });
  const isInactive = detail.data?.fleet.state === 'inactive';
  const name = detail.data?.fleet.name ?? '';

  return (
    <Page layout="scroll" narrow>
      <PageHeader
        title={t('fleets.settings.title')}
        subtitle={name === '' ? undefined : t('fleets.settings.forFleet', { name })}
        back={{ href: `/wagenparken/${id}`, label: name === '' ? t('shell.actions.back') : name }}
        ownFocus
      />
      {detail.error && <LoadError thrown={detail.error} retry={() => void detail.refetch()} />}
      {detail.isPending && <Loading />}
      {detail.data && (
        <>
          {isInactive && <InactiveNotice fleet={detail.data.fleet} />}
          <FleetSettingsForm fleet={detail.data.fleet} />
          <Contacts customerId={detail.data.fleet.customerId} fleetId={id} />
          {!isInactive && <Deactivate detail={detail.data} />}
        </>
      )}
    </Page>
  );
}
