import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import classes from './fleets.module.css';

interface FleetStatusProps {
  readonly plates: number;
  readonly overdue: number;
  readonly soon: number;
}

/** How many cars of a fleet need maintenance, in words and colour. */
export function FleetStatus({ plates, overdue, soon }: FleetStatusProps) {
  const { t } = useTranslation();
  if (plates === 0) return <Badge tone="calm">{t('fleets.noPlates')}</Badge>;
  if (overdue === 0 && soon === 0) {
    return (
      <Badge tone="good" icon={<IconCheck size={13} stroke={2.2} aria-hidden="true" />}>
        {t('fleets.fine')}
      </Badge>
    );
  }
  return (
    <span className={classes.badges}>
      {overdue > 0 && (
        <Badge tone="bad" icon={<IconAlertTriangle size={13} stroke={2.2} aria-hidden="true" />}>
          {t('fleets.overdue', { count: overdue })}
        </Badge>
      )}
      {soon > 0 && (
        <Badge tone="warn" icon={<IconClock size={13} stroke={2.2} aria-hidden="true" />}>
          {t('fleets.soon', { count: soon })}
        </Badge>
      )}
    </span>
  );
}
