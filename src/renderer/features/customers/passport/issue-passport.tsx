import { useTranslation } from 'react-i18next';
import { customerName } from '../../../../shared/domain/customer.ts';
import { useApi } from '../../../lib/use-api.ts';
import { LoadError } from '../../../ui/load-error.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { IssueForm } from './issue-form.tsx';

interface IssuePassportProps {
  readonly customerId: string;
}

/** Aanmaken AutoPaspoort for one customer (manual, section 2, way 2). */
export function IssuePassport({ customerId }: IssuePassportProps) {
  const { t } = useTranslation();
  const profile = useApi('customers.profile', { id: customerId });
  const name = profile.data ? customerName(profile.data.customer) : '';

  return (
    <Page layout="scroll" narrow>
      <PageHeader
        title={t('profile.issue.title')}
        subtitle={name === '' ? undefined : t('profile.issue.forCustomer', { name })}
        back={{ href: `/klanten/${customerId}`, label: name === '' ? t('shell.actions.back') : name }}
        ownFocus
      />
      {profile.error && <LoadError thrown={profile.error} retry={() => void profile.refetch()} />}
      {profile.isPending && <Loading />}
      {profile.data && <IssueForm customer={profile.data.customer} />}
    </Page>
  );
}
