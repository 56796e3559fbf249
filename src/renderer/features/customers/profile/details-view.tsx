import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/domain/customer.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './customer-profile.module.css';
import { detailFacts } from './detail-facts.tsx';

interface DetailsViewProps {
  readonly customer: Customer;
  readonly edit: () => void;
}

/** The details of a customer to read, with the notes. */
export function DetailsView({ customer, edit }: DetailsViewProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('customers.details.title')}
      actions={
        <Button size="xs" variant="default" leftSection={<IconPencil size={14} aria-hidden="true" />} onClick={edit}>
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
