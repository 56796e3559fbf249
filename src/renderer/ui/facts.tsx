import { Fragment, type ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Whole value, shown when the pointer rests on it; for text that may be cut off. */
  readonly title?: string;
}

interface FactsProps {
  readonly facts: readonly Fact[];
}

/** Labels with their values, one under the other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes.list}>
      {facts.map(({ label, value, title }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd title={title}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
