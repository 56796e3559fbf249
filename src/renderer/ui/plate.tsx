import { formatPlate } from '../../shared/domain/plate.ts';
import classes from './plate.module.css';

interface PlateProps {
  readonly value: string;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A number plate, shaped like the yellow ones on Dutch cars. */
export function Plate({ value, size = 'sm' }: PlateProps) {
  return (
    <span className={classes.plate} data-size={size} translate="no">
      <span className={classes.strip} aria-hidden="true" />
      <span className={classes.text}>{formatPlate(value)}</span>
    </span>
  );
}
