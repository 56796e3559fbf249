import { draftKeys, useDrafts } from '../stores/drafts.ts';
import { loadCode } from './load-code.ts';

/** Fills the new-customer form with what was searched for; nothing typed leaves a form that was begun as it is. */
export async function beginNewCustomer(text: string): Promise<void> {
  if (text === '') return;
  const { newCustomerDraft } = await loadCode(() => import('./new-customer-draft.ts'));
  useDrafts.getState().put(draftKeys.newCustomer, newCustomerDraft(text));
}
