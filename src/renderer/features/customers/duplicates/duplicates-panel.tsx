import { Button } from '@mantine/core';
import { useDeferredValue, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DuplicateView } from '../../../../shared/ipc/views.ts';
import { useApi } from '../../../lib/use-api.ts';
import { useAnnouncer } from '../../../stores/announcer.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './duplicates-panel.module.css';
import { type TypedDetails, useExisting } from './use-existing.ts';

interface DuplicatesPanelProps {
  readonly typed: TypedDetails;
  /** The customer that is being changed; `null` for a new one. */
  readonly id: string | null;
}

/** Customers that may be the one being typed in; nothing at all while there are none. */
export function DuplicatesPanel({ typed, id }: DuplicatesPanelProps) {
  const { t } = useTranslation();
  const { firstName, lastName, companyName, email, phone, postcode, plate = '' } = useDeferredValue(typed);
  const input = { id, firstName, lastName, companyName, email, phone, postcode, plate };
  const { data } = useApi('customers.duplicates', input, { keepPrevious: true });
  const found = data ?? [];
  const count = found.length;

  useEffect(() => {
    if (count > 0) useAnnouncer.getState().announce(t('duplicates.found', { count }));
  }, [count, t]);

  if (count === 0) return null;
  return (
    <Section title={t('duplicates.title')}>
      <p className={classes.text}>{t(id === null ? 'duplicates.text' : 'duplicates.textEdit')}</p>
      <ul className={classes.list}>
        {found.map((duplicate) => (
          <DuplicateItem key={duplicate.id} duplicate={duplicate} typed={id === null ? typed : null} />
        ))}
      </ul>
    </Section>
  );
}

interface DuplicateItemProps {
  readonly duplicate: DuplicateView;
  /** What to take along; `null` where a customer is there already and would be left. */
  readonly typed: TypedDetails | null;
}

function DuplicateItem({ duplicate, typed }: DuplicateItemProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const takeExisting = useExisting();
  const { id, name, customer, matched } = duplicate;
  const place = [customer.street, customer.city].filter((part) => part !== '').join(', ');
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <strong>{name}</strong>
        {place !== '' && <span className={classes.text}>{place}</span>}
        <span>{matched.map((mark) => t(`duplicates.mark.${mark}`)).join(' · ')}</span>
      </div>
      {typed ? (
        <Button
          variant="default"
          aria-label={t('duplicates.useOf', { name })}
          onClick={() => takeExisting(typed, duplicate)}
        >
          {t('duplicates.use')}
        </Button>
      ) : (
        <Button
          variant="default"
          aria-label={t('duplicates.openOf', { name })}
          onClick={() => navigate(`/klanten/${id}`)}
        >
          {t('duplicates.open')}
        </Button>
      )}
    </li>
  );
}
