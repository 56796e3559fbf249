import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Longer name for screen readers when several sections share a title. */
  readonly name?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled block on a screen. */
export function Section({ title, name, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.root} {...(name === undefined ? { 'aria-labelledby': id } : { 'aria-label': name })}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
