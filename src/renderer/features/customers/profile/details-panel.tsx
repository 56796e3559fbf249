import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/domain/customer.ts';
import { useReturnFocus } from '../../../lib/use-return-focus.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';
import { Section } from '../../../ui/section.tsx';
import { DetailsView } from './details-view.tsx';
import { EditDetails } from './edit-details.tsx';

interface DetailsPanelProps {
  readonly customer: Customer;
}

/** The details of a customer: to read, or to change in place. */
export function DetailsPanel({ customer }: DetailsPanelProps) {
  const { t } = useTranslation();
  const hasDraft = useDrafts((state) => draftKeys.customer(customer.id) in state.drafts);
  // Something typed and not saved opens the form again after a visit elsewhere.
  const [editing, setEditing] = useState(hasDraft);

  const place = useReturnFocus<HTMLDivElement>(editing);

  return (
    <div ref={place}>
      {editing ? (
        <Section title={t('customers.details.editTitle')}>
          <EditDetails customer={customer} close={() => setEditing(false)} />
        </Section>
      ) : (
        <DetailsView customer={customer} edit={() => setEditing(true)} />
      )}
    </div>
  );
}
