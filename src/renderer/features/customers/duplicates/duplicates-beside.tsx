import type { ReactNode } from 'react';
import classes from './duplicates-panel.module.css';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import type { TypedDetails } from './use-existing.ts';

interface DuplicatesBesideProps {
  readonly typed: TypedDetails;
  readonly children: ReactNode;
}

/** The form of a new customer with its possible duplicates beside it; their place is kept, so that nothing jumps. */
export function DuplicatesBeside({ typed, children }: DuplicatesBesideProps) {
  return (
    <div className={classes.columns}>
      {children}
      <div className={classes.beside}>
        <DuplicatesPanel typed={typed} id={null} />
      </div>
    </div>
  );
}
