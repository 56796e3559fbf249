import { useTranslation } from 'react-i18next';
import { dutchDay } from '../../../../shared/domain/dates.ts';
import { dueStatus, type Maintenance } from '../../../../shared/domain/maintenance.ts';
import { formatDay } from '../../../lib/dates.ts';
import { formatEuro, formatMileage } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { DueBadge } from '../../../ui/due-badge.tsx';
import classes from './passport-card.module.css';

interface MaintenanceListsProps {
  readonly maintenance: readonly Maintenance[];
}

/** Expected maintenance with its status, and the history of the car. */
export function MaintenanceLists({ maintenance }: MaintenanceListsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = dutchDay(new Date());
  const due = maintenance.filter((line) => line.state === 'due').sort((a, b) => byDay(a.dueOn, b.dueOn));
  const done = maintenance.filter((line) => line.state === 'done').sort((a, b) => byDay(b.doneOn, a.doneOn));
  const cost = (line: Maintenance) => (line.costCents === null ? null : formatEuro(line.costCents, language));
  const mileage = (line: Maintenance) => (line.mileage === null ? null : formatMileage(line.mileage, language));

  return (
    <div className={classes.lists}>
      <div>
        <h3>{t('profile.card.due')}</h3>
        {due.length === 0 && <p className={classes.muted}>{t('profile.card.noDue')}</p>}
        <ul className={classes.items}>
          {due.map((line) => (
            <li key={line.id} className={classes.item}>
              <span className={classes.itemText}>{line.description}</span>
              <span className={classes.itemSide}>
                {line.dueOn !== null && t('profile.card.dueOn', { date: formatDay(line.dueOn, language) })}
                {line.dueOn === null &&
                  line.mileage !== null &&
                  t('profile.card.atMileage', { mileage: mileage(line) })}
              </span>
              {cost(line) !== null && <span className={classes.itemSide}>{cost(line)}</span>}
              <DueBadge status={dueStatus(today, line.dueOn)} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        {done.length === 0 && <h3>{t('profile.card.history')}</h3>}
        {done.length === 0 && <p className={classes.muted}>{t('profile.card.noHistory')}</p>}
        {done.length > 0 && (
          <details className={classes.history} open={done.length <= OPEN_UP_TO}>
            <summary>{t('profile.card.historyCount', { count: done.length })}</summary>
            <ul className={classes.items}>
              {done.map((line) => (
                <li key={line.id} className={classes.item}>
                  <span className={classes.itemSide}>{line.doneOn && formatDay(line.doneOn, language)}</span>
                  <span className={classes.itemText}>{line.description}</span>
                  {mileage(line) !== null && <span className={classes.itemSide}>{mileage(line)}</span>}
                  {cost(line) !== null && <span className={classes.itemSide}>{cost(line)}</span>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}

/** A longer history is folded, so that the fleet stays in sight. */
const OPEN_UP_TO = 4;

function byDay(a: string | null, b: string | null): number {
  return (a ?? '9999').localeCompare(b ?? '9999');
}
