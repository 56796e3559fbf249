import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FleetDetails } from '../../../../shared/domain/fleet.ts';
import { useApi } from '../../../lib/use-api.ts';
import { useAnnouncer } from '../../../stores/announcer.ts';
import { Notice } from '../../../ui/notice.tsx';

interface FleetCreatedProps {
  readonly id: string;
  readonly details: FleetDetails;
}

/** Confirms a new fleet account, and says whether it has left this desk: the manager's mail goes out only then. */
export function FleetCreated({ id, details }: FleetCreatedProps) {
  const { t } = useTranslation();
  const { data } = useApi('fleets.detail', { id });
  const waiting = data?.waiting ?? true;
  const shown = { name: details.name, email: details.email };
  const text = waiting ? t('profile.account.createdWaiting', shown) : t('profile.account.createdSent', shown);

  useEffect(() => useAnnouncer.getState().announce(text), [text]);

  return (
    <Notice tone="good" title={t('profile.account.createdTitle')}>
      <p>{text}</p>
      <Link href={`/wagenparken/${id}`}>{t('profile.account.openFleet')}</Link>
    </Notice>
  );
}
