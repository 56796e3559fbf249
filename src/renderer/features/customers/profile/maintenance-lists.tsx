import { useTranslation } from 'react-i18next';
import type { Maintenance } from '../../../../shared/domain/maintenance.ts';
import { DueItem } from './due-item.tsx';
import { HistoryItem } from './history-item.tsx';
import classes from './passport-card.module.css';

interface MaintenanceListsProps {
  readonly maintenance: readonly Maintenance[];
}

/** A longer history is folded, so that the fleet stays in sight. */
const OPEN_UP_TO = 4;

/** Expected maintenance with its status, and the history of the car. */
export function MaintenanceLists({ maintenance }: MaintenanceListsProps) {
  const { t } = useTranslation();
  const due = maintenance.filter((line) => line.state === 'due').sort((a, b) => byDay(a.dueOn, b.dueOn));
  const done = maintenance.filter((line) => line.state === 'done').sort((a, b) => byDay(b.doneOn, a.doneOn));

  return (
    <div className={classes.lists}>
      <div>
        <h3>{t('profile.card.due')}</h3>
        {due.length === 0 && <p className={classes.muted}>{t('profile.card.noDue')}</p>}
        <ul className={classes.items}>
          {due.map((line) => (
            <DueItem key={line.id} line={line} />
          ))}
        </ul>
      </div>
      {done.length === 0 ? (
        <div>
          <h3>{t('profile.card.history')}</h3>
          <p className={classes.muted}>{t('profile.card.noHistory')}</p>
        </div>
      ) : (
        <details className={classes.history} open={done.length <= OPEN_UP_TO}>
          <summary>{t('profile.card.historyCount', { count: done.length })}</summary>
          <ul className={classes.items}>
            {done.map((line) => (
              <HistoryItem key={line.id} line={line} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function byDay(a: string | null, b: string | null): number {
  return (a ?? '9999').localeCompare(b ?? '9999');
}
