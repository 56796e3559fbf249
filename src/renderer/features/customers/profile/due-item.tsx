import { useTranslation } from 'react-i18next';
import { dutchDay } from '../../../../shared/domain/dates.ts';
import { dueStatus, type Maintenance } from '../../../../shared/domain/maintenance.ts';
import { formatDay } from '../../../lib/dates.ts';
import { formatEuro, formatMileage } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { DueBadge } from '../../../ui/due-badge.tsx';
import classes from './passport-card.module.css';

interface DueItemProps {
  readonly line: Maintenance;
}

/** One line of expected maintenance: what, when, about what it costs, and how urgent it is. */
export function DueItem({ line }: DueItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = [
    line.dueOn !== null && t('profile.card.dueOn', { date: formatDay(line.dueOn, language) }),
    line.mileage !== null && t('profile.card.atMileage', { mileage: formatMileage(line.mileage, language) }),
    line.costCents !== null && formatEuro(line.costCents, language),
  ].filter((part) => part !== false);

  return (
    <li className={classes.item}>
      <span className={classes.itemText}>{line.description}</span>
      {line.dueOn !== null && <DueBadge status={dueStatus(dutchDay(new Date()), line.dueOn)} />}
      <span className={classes.itemMore}>{parts.join(', ')}</span>
    </li>
  );
}
