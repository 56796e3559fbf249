import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

const ICONS = { info: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertTriangle };

interface NoticeProps {
  readonly tone: keyof typeof ICONS;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Read out at once: for something that went wrong just now. */
  readonly alert?: boolean;
}

/** A message that stands in the screen, never over it. */
export function Notice({ tone, title, children, alert = false }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.root} data-tone={tone} role={alert ? 'alert' : undefined}>
      <Icon size={18} className={classes.icon} aria-hidden="true" />
      <div className={classes.body}>
        {title !== undefined && <p className={classes.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
