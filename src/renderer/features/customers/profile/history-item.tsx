import type { Maintenance } from '../../../../shared/domain/maintenance.ts';
import { formatDay } from '../../../lib/dates.ts';
import { formatEuro, formatMileage } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import classes from './passport-card.module.css';

interface HistoryItemProps {
  readonly line: Maintenance;
}

/** One line of the history of a car. */
export function HistoryItem({ line }: HistoryItemProps) {
  const language = useLanguage();
  const parts = [
    line.mileage !== null && formatMileage(line.mileage, language),
    line.costCents !== null && formatEuro(line.costCents, language),
  ].filter((part) => part !== false);

  return (
    <li className={classes.item}>
      <span className={classes.itemText}>{line.description}</span>
      <span className={classes.itemDay}>{line.doneOn && formatDay(line.doneOn, language)}</span>
      {parts.length > 0 && <span className={classes.itemMore}>{parts.join(', ')}</span>}
    </li>
  );
}
