import { useTranslation } from 'react-i18next';
import type { Contact, ContactDetails } from '../../../shared/domain/contact.ts';
import { callApi } from '../../lib/api.ts';
import { changedFields } from '../../lib/changes.ts';
import { settleCorrection } from '../../lib/settle-correction.ts';
import { toastWithUndo } from '../../lib/toast.ts';
import { useStart } from '../../lib/use-start.ts';
import { draftKeys } from '../../stores/drafts.ts';
import { ContactForm } from './contact-form.tsx';

interface EditContactProps {
  readonly contact: Contact;
  readonly close: () => void;
}

/** Changes a contact; only the fields that really changed are sent. */
export function EditContact({ contact, close }: EditContactProps) {
  const { t } = useTranslation();
  const { id, customerId: _customer, fleetId: _fleet, ...current } = contact;
  const key = draftKeys.contact(id);
  const start = useStart<ContactDetails>(key, current);
  return (
    <ContactForm
      draftKey={key}
      start={start}
      name={t('contacts.editTitle', { name: contact.fullName })}
      save={(details, again) => {
        const { changes, before } = changedFields(again ? current : start, details);
        if (Object.keys(changes).length === 0) return null;
        return callApi('contacts.update', { id, changes, before }).then((answer) => {
          if (answer.ok)
            toastWithUndo(t('contacts.saved'), () =>
              callApi('contacts.update', { id, changes: before, before: changes }),
            );
          return answer;
        });
      }}
      saved={() => settleCorrection(key)}
      close={close}
    />
  );
}
