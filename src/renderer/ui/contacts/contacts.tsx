import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../lib/use-api.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { draftKeys, useDrafts } from '../../stores/drafts.ts';
import { LoadError } from '../load-error.tsx';
import { Section } from '../section.tsx';
import { AddContact } from './add-contact.tsx';
import { ContactItem } from './contact-item.tsx';
import classes from './contacts.module.css';

interface ContactsProps {
  readonly customerId: string;
  /** The fleet whose contacts these are; without one those of the customer, with those of all its fleets. */
  readonly fleetId: string | null;
}

/** Contactpersonen of a customer or of a fleet: to read, to change in place, and to add. */
export function Contacts({ customerId, fleetId }: ContactsProps) {
  const { t } = useTranslation();
  const key = draftKeys.newContact(fleetId ?? customerId);
  const hasDraft = useDrafts((state) => key in state.drafts);
  const [adding, setAdding] = useState(hasDraft);
  const list = useApi('contacts.list', { customerId, fleetId });
  const place = useReturnFocus<HTMLDivElement>(adding);

  return (
    <div ref={place}>
      <Section
        title={t('contacts.title')}
        actions={
          !adding && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('contacts.addTitle')}
              leftSection={<IconUserPlus size={14} aria-hidden="true" />}
              onClick={() => setAdding(true)}
            >
              {t('contacts.add')}
            </Button>
          )
        }
      >
        {list.error && <LoadError thrown={list.error} retry={() => void list.refetch()} />}
        {list.data?.length === 0 && !adding && (
          <p className={classes.muted}>{t(fleetId === null ? 'contacts.none' : 'contacts.noneOfFleet')}</p>
        )}
        {list.data && list.data.length > 0 && (
          <ul className={classes.list}>
            {list.data.map((view) => (
              <ContactItem key={view.contact.id} view={view} showFleet={fleetId === null} />
            ))}
          </ul>
        )}
        {adding && <AddContact customerId={customerId} fleetId={fleetId} close={() => setAdding(false)} />}
      </Section>
    </div>
  );
}
