import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './row-link.module.css';

interface RowLinkProps {
  readonly href: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** The link that opens a row of a table. */
export function RowLink({ href, title, children }: RowLinkProps) {
  return (
    <Link href={href} className={classes.link} title={title} data-row-link>
      {children}
    </Link>
  );
}
