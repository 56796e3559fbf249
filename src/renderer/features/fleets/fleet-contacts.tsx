import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useApi } from '../../lib/use-api.ts';

interface FleetContactsProps {
  readonly fleetId: string;
  readonly customerId: string;
}

/** Whom to call about a fleet: the first contact, and the way to all of them. */
export function FleetContacts({ fleetId, customerId }: FleetContactsProps) {
  const { t } = useTranslation();
  const { data = [] } = useApi('contacts.list', { customerId, fleetId });
  const [first] = data;
  if (!first) return null;
  const { fullName, phone, email } = first.contact;
  const reached = phone === '' ? email : formatPhone(phone);
  return (
    <span>
      {t('contacts.one')}: {reached === '' ? fullName : `${fullName}, ${reached}`}
      {data.length > 1 && (
        <>
          {' '}
          <Link href={`/wagenparken/${fleetId}/instellingen`}>{t('contacts.more', { count: data.length - 1 })}</Link>
        </>
      )}
    </span>
  );
}
