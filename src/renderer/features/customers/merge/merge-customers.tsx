import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customerName } from '../../../../shared/domain/customer.ts';
import { useApi } from '../../../lib/use-api.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';
import { CustomerSearch } from '../../../ui/customer-search.tsx';
import { LoadError } from '../../../ui/load-error.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { MergeChoice } from './merge-choice.tsx';
import type { MergeDraft } from './merge-draft.ts';

interface MergeCustomersProps {
  readonly id: string;
}

/** Samenvoegen: two profiles of one customer become one; first which, then what stays. */
export function MergeCustomers({ id }: MergeCustomersProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const key = draftKeys.merge(id);
  const draft = useDrafts((state) => state.drafts[key]) as MergeDraft | undefined;
  const put = useDrafts((state) => state.put);
  const profile = useApi('customers.profile', { id });
  const other = useApi('customers.profile', { id: draft?.goneId ?? id });

  const failed = profile.error ? profile : null;
  const back = { href: `/klanten/${id}`, label: t('merge.back') };
  if (failed) {
    return (
      <Page layout="scroll" narrow>
        <PageHeader title={t('merge.title')} back={back} />
        <LoadError thrown={failed.error} retry={() => void failed.refetch()} />
      </Page>
    );
  }
  if (!profile.data) return <Loading />;
  const survivor = profile.data;
  // Merged meanwhile: both ids mean one customer.
  const gone = draft && other.data && other.data.customer.id !== survivor.customer.id ? other.data : null;

  return (
    <Page layout="scroll" narrow>
      <PageHeader
        title={t('merge.title')}
        back={back}
        subtitle={<span>{customerName(survivor.customer)}</span>}
        ownFocus
      />
      {draft && gone ? (
        <MergeChoice survivor={survivor} gone={gone} draft={draft} draftKey={key} />
      ) : (
        <Section title={t('merge.which')}>
          <p>{t('merge.whichText', { name: customerName(survivor.customer) })}</p>
          {draft && (other.error || other.data) && (
            <Notice tone="warn">
              <p>{t('merge.notOther')}</p>
            </Notice>
          )}
          <CustomerSearch
            label={t('merge.search')}
            autoFocus
            onCustomer={(goneId) => put(key, { goneId, sides: {} } satisfies MergeDraft)}
            onNewCustomer={() => navigate('/klanten/nieuw')}
          />
        </Section>
      )}
    </Page>
  );
}
