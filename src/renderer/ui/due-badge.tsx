import { IconAlertTriangle, IconCheck, IconClock, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DueStatus } from '../../shared/domain/maintenance.ts';
import { Badge, type Tone } from './badge.tsx';

const TONES: Record<DueStatus, Tone> = { overdue: 'bad', soon: 'warn', later: 'good', unknown: 'calm' };
const ICONS = { overdue: IconAlertTriangle, soon: IconClock, later: IconCheck, unknown: IconQuestionMark };

interface DueBadgeProps {
  readonly status: DueStatus;
}

/** Maintenance status in words, with sign and colour. */
export function DueBadge({ status }: DueBadgeProps) {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  return (
    <Badge tone={TONES[status]} icon={<Icon size={13} stroke={2.2} aria-hidden="true" />}>
      {t(`shell.due.${status}`)}
    </Badge>
  );
}
