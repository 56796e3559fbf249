import type { ReactNode } from 'react';
import classes from './toolbar.module.css';

interface ToolbarProps {
  /** Stays in sight at the bottom of a long form. */
  readonly sticky?: boolean;
  readonly children: ReactNode;
}

/** Search box and buttons above a list, or the buttons under a form. */
export function Toolbar({ sticky = false, children }: ToolbarProps) {
  return (
    <div className={classes.root} data-sticky={sticky || undefined}>
      {children}
    </div>
  );
}
