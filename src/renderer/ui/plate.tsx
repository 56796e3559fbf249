import { formatPlate } from '../../shared/domain/plate.ts';
import { HighlightCharacters } from './highlight.tsx';
import classes from './plate.module.css';

interface PlateProps {
  readonly value: string;
  readonly size?: 'sm' | 'md' | 'lg';
  /** What was searched for; the same characters are underlined. */
  readonly query?: string;
}

/** A number plate, shaped like the yellow ones on Dutch cars. */
export function Plate({ value, size = 'sm', query = '' }: PlateProps) {
  return (
    <span className={classes.plate} data-size={size} translate="no">
      <span className={classes.strip} aria-hidden="true" />
      <span className={classes.text}>
        <HighlightCharacters text={formatPlate(value)} query={query} />
      </span>
    </span>
  );
}
