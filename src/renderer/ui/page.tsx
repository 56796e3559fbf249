import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** `fill`: exactly as high as the window, for lists that scroll inside; `scroll`: as long as needed. */
  readonly layout: 'fill' | 'scroll';
  /** Forms read badly over the whole width of a large screen. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** The area of one screen. */
export function Page({ layout, narrow = false, children }: PageProps) {
  return (
    <div className={classes.page} data-layout={layout} data-narrow={narrow || undefined}>
      {children}
    </div>
  );
}
