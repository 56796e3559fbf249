import { useTranslation } from 'react-i18next';
import { type DueWindow, LIST_FILTERS } from '../../../shared/desk/list-choice.ts';
import type { WorkCounts } from '../../../shared/ipc/work-views.ts';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import classes from './worklist.module.css';

interface WorkWindowsProps {
  readonly counts: WorkCounts | undefined;
  readonly chosen: DueWindow | null;
  /** `null`: all of it, as far as the list looks ahead. */
  readonly choose: (window: DueWindow | null) => void;
}

/** Overdue, within 7, 30 and 60 days, each with how many; a second press shows everything again. */
export function WorkWindows({ counts, chosen, choose }: WorkWindowsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className={classes.windows} aria-label={t('work.windows')}>
      {LIST_FILTERS.due.map((window) => (
        <button
          key={window}
          type="button"
          className={classes.window}
          data-window={window}
          aria-pressed={chosen === window}
          onClick={() => choose(chosen === window ? null : window)}
        >
          <span className={classes.count}>{counts ? formatNumber(counts[window], language) : '\u00a0'}</span>
          <span>{t(`work.window.${window}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
