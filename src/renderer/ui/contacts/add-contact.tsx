import { useTranslation } from 'react-i18next';
import { EMPTY_CONTACT_DETAILS } from '../../../shared/domain/contact.ts';
import { callApi } from '../../lib/api.ts';
import { settleCorrection } from '../../lib/settle-correction.ts';
import { toastWithUndo } from '../../lib/toast.ts';
import { draftKeys } from '../../stores/drafts.ts';
import { ContactForm } from './contact-form.tsx';

interface AddContactProps {
  readonly customerId: string;
  readonly fleetId: string | null;
  readonly close: () => void;
}

/** Contactpersoon toevoegen. */
export function AddContact({ customerId, fleetId, close }: AddContactProps) {
  const { t } = useTranslation();
  const key = draftKeys.newContact(fleetId ?? customerId);
  return (
    <ContactForm
      draftKey={key}
      start={EMPTY_CONTACT_DETAILS}
      name={t('contacts.addTitle')}
      save={(details) => callApi('contacts.create', { customerId, fleetId, details })}
      saved={({ id }) => {
        settleCorrection(key);
        toastWithUndo(t('contacts.added'), () => callApi('contacts.remove', { id }));
      }}
      close={close}
    />
  );
}
