import { useTranslation } from 'react-i18next';
import { customerName } from '../../../../shared/domain/customer.ts';
import { useApi } from '../../../lib/use-api.ts';
import { LoadError } from '../../../ui/load-error.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { AuditList } from './audit-list.tsx';
import { EraseCustomer } from './erase-customer.tsx';
import { PersonData } from './person-data.tsx';

/** Privacy: what a customer may ask under the AVG. */
export function Privacy({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const profile = useApi('customers.profile', { id });
  const back = { href: `/klanten/${id}`, label: t('privacy.back') };

  if (profile.error) {
    return (
      <Page layout="scroll" narrow>
        <PageHeader title={t('privacy.title')} back={back} />
        <LoadError thrown={profile.error} retry={() => void profile.refetch()} />
      </Page>
    );
  }
  if (!profile.data) return <Loading />;
  const { customer } = profile.data;
  return (
    <Page layout="scroll" narrow>
      <PageHeader title={t('privacy.title')} back={back} subtitle={<span>{customerName(customer)}</span>} />
      <PersonData customerId={customer.id} />
      <AuditList customerId={customer.id} />
      <EraseCustomer profile={profile.data} />
    </Page>
  );
}
