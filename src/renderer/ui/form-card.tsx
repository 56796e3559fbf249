import type { ReactNode } from 'react';
import classes from './form-card.module.css';

interface FormCardProps {
  readonly children: ReactNode;
}

/** The surface under the fields of a form. */
export function FormCard({ children }: FormCardProps) {
  return <div className={classes.root}>{children}</div>;
}
