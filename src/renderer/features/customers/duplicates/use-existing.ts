import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type CustomerDetails, EMPTY_CUSTOMER_DETAILS } from '../../../../shared/domain/customer.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { DuplicateView } from '../../../../shared/ipc/views.ts';
import { newIssueDraft } from '../../../lib/issue-draft.ts';
import { toast } from '../../../lib/toast.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';

export type TypedDetails = CustomerDetails & { readonly plate?: string };

/** What was filled in and is not what the customer has: it begins the form of that customer. */
function proposalFor(typed: CustomerDetails, { customer }: DuplicateView): Partial<CustomerDetails> {
  const fields = Object.keys(EMPTY_CUSTOMER_DETAILS) as (keyof CustomerDetails)[];
  const told = fields.filter((field) => field !== 'kind' && typed[field].trim() !== '');
  const differing = told.filter((field) => typed[field] !== customer[field]);
  return Object.fromEntries(differing.map((field) => [field, typed[field]]));
}

/** Gebruik bestaande: goes to a customer that is there already, and takes along what was typed as a proposal. */
export function useExisting(): (typed: TypedDetails, duplicate: DuplicateView) => void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();

  return (typed, duplicate) => {
    const { id, name, matched } = duplicate;
    const { drafts, put, drop } = useDrafts.getState();
    const key = draftKeys.customer(id);
    if (key in drafts) toast(t('duplicates.kept', { name }));
    else {
      const proposal = proposalFor(typed, duplicate);
      if (Object.keys(proposal).length > 0) {
        put(key, proposal);
        toast(t('duplicates.taken', { name }));
      }
      const { plate = '' } = typed;
      const carKey = draftKeys.newPassport(id);
      if (plate !== '' && !matched.includes('plate') && !(carKey in drafts))
        put(carKey, newIssueDraft({ plate: formatPlate(plate), email: duplicate.customer.email }));
      drop(draftKeys.newCustomer);
    }
    navigate(`/klanten/${id}`);
  };
}
