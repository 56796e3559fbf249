import { dutchDay } from '../../shared/domain/dates.ts';
import { formatWeekday } from '../lib/dates.ts';
import { useLanguage } from '../lib/use-language.ts';
import { useNow } from '../lib/use-now.ts';
import classes from './shell.module.css';

const MINUTE_MS = 60_000;

/** The day of today in full, for whoever plans with a customer at the counter. */
export function Today() {
  const language = useLanguage();
  const day = dutchDay(new Date(useNow(MINUTE_MS)));
  return (
    <time dateTime={day} className={classes.today}>
      {formatWeekday(day, language)}
    </time>
  );
}
