import type { ReactNode } from 'react';
import classes from './toolbar.module.css';

interface ToolbarProps {
  readonly children: ReactNode;
}

/** Search box and buttons above a list, or the buttons under a form. */
export function Toolbar({ children }: ToolbarProps) {
  return <div className={classes.root}>{children}</div>;
}
