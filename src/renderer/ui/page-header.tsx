import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { markReady } from '../lib/ready.ts';
import { useEntry } from '../stores/entry.ts';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  /** The screen puts the focus in its own search box; else it goes to the heading after a change of screen. */
  readonly ownFocus?: boolean;
}

/** Heading of a screen with the way back and its main actions. */
export function PageHeader({ title, subtitle, actions, back, ownFocus = false }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Not on the first screen of the window: there the focus is where the person put it.
    if (!ownFocus && useEntry.getState().hasNavigated) heading.current?.focus();
    useEntry.getState().markNavigated();
    markReady();
  }, [ownFocus]);

  return (
    <div className={classes.root}>
      <div className={classes.text}>
        {back && (
          <Link href={back.href} className={classes.back}>
            <IconChevronLeft size={16} aria-hidden="true" />
            {back.label}
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1} className={classes.title} title={title}>
          {title}
        </h1>
        {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
