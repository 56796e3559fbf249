import { useTranslation } from 'react-i18next';
import { Plate } from '../../../ui/plate.tsx';
import classes from './customers.module.css';

interface PlatesCellProps {
  readonly plates: readonly string[];
  /** The plate that was searched for comes first. */
  readonly matched: string | null;
}

const SHOWN = 2;

/** The first plates of a customer, and how many more there are. */
export function PlatesCell({ plates, matched }: PlatesCellProps) {
  const { t } = useTranslation();
  const ordered = matched === null ? plates : [matched, ...plates.filter((plate) => plate !== matched)];
  const more = ordered.length - SHOWN;
  return (
    <span className={classes.plates}>
      {ordered.slice(0, SHOWN).map((plate) => (
        <Plate key={plate} value={plate} />
      ))}
      {more > 0 && <span className={classes.more}>{t('customers.morePlates', { count: more })}</span>}
    </span>
  );
}
