import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { ContactView } from '../../../shared/ipc/contact-views.ts';
import { callApi } from '../../lib/api.ts';
import { toastWithUndo } from '../../lib/toast.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { draftKeys, useDrafts } from '../../stores/drafts.ts';
import { Email } from '../email.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { WaitingBadge } from '../waiting-badge.tsx';
import classes from './contacts.module.css';
import { EditContact } from './edit-contact.tsx';

interface ContactItemProps {
  readonly view: ContactView;
  /** Says of which fleet it is a contact. */
  readonly showFleet: boolean;
}

/** One contact: who it is and how to reach them, with what can be done about it. */
export function ContactItem({ view: { contact, fleetName, waiting }, showFleet }: ContactItemProps) {
  const { t } = useTranslation();
  const { id, customerId, fleetId, ...details } = contact;
  const { fullName, position, phone, email } = details;
  const hasDraft = useDrafts((state) => draftKeys.contact(id) in state.drafts);
  const [editing, setEditing] = useState(hasDraft);
  const submit = useSubmit();
  const place = useReturnFocus<HTMLLIElement>(editing);

  const remove = () =>
    void submit.run(
      () => callApi('contacts.remove', { id }),
      () =>
        toastWithUndo(t('contacts.removed', { name: fullName }), () =>
          callApi('contacts.create', { customerId, fleetId, details }),
        ),
    );

  if (editing) {
    return (
      <li ref={place}>
        <EditContact contact={contact} close={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li ref={place} className={classes.item}>
      <div className={classes.who}>
        <p className={classes.name}>{fullName}</p>
        {position !== '' && <p className={classes.muted}>{position}</p>}
        {phone !== '' && <p>{formatPhone(phone)}</p>}
        {email !== '' && (
          <p>
            <Email value={email} />
          </p>
        )}
        {showFleet && fleetName !== null && (
          <p className={classes.muted}>
            {t('contacts.ofFleet')} <Link href={`/wagenparken/${fleetId}`}>{fleetName}</Link>
          </p>
        )}
        {waiting && <WaitingBadge />}
        {submit.error && <ErrorNotice error={submit.error} />}
      </div>
      <div className={classes.actions}>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('contacts.edit', { name: fullName })}
          title={t('shell.actions.edit')}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={14} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('contacts.remove', { name: fullName })}
          title={t('contacts.removeShort')}
          loading={submit.busy}
          onClick={remove}
        >
          <IconTrash size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}
