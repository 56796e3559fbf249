import { IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge } from './badge.tsx';

/** Marks what is saved here and not yet confirmed by the central service. */
export function WaitingBadge() {
  const { t } = useTranslation();
  return (
    <Badge tone="info" title={t('shell.waitingTitle')} icon={<IconCloudUp size={13} stroke={2.2} aria-hidden="true" />}>
      {t('shell.waiting')}
    </Badge>
  );
}
