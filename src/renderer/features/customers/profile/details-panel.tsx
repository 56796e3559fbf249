import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/domain/customer.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './customer-profile.module.css';
import { detailFacts } from './detail-facts.ts';
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

  if (editing) {
    return (
      <Section title={t('customers.details.editTitle')}>
        <EditDetails customer={customer} close={() => setEditing(false)} />
      </Section>
    );
  }
  return (
    <Section
      title={t('customers.details.title')}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil size={14} aria-hidden="true" />}
          onClick={() => setEditing(true)}
        >
          {t('customers.details.edit')}
        </Button>
      }
    >
      <Facts facts={detailFacts(customer, t)} />
      <div>
        <h3>{t('customers.details.notes')}</h3>
        <p className={customer.notes === '' ? classes.muted : classes.notes}>
          {customer.notes === '' ? t('customers.details.noNotes') : customer.notes}
        </p>
      </div>
    </Section>
  );
}
