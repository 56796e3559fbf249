import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './reason-button.module.css';

interface ReasonButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Why it cannot be pressed now; `null` when it can. */
  readonly reason: string | null;
  readonly onPress: () => void;
  readonly expanded?: boolean;
  /** The one thing to do here. */
  readonly main?: boolean;
}

/** A button that stays visible when it cannot be used, with the reason in words beside it. */
export function ReasonButton({ label, icon, reason, onPress, expanded, main = false }: ReasonButtonProps) {
  const id = useId();
  const blocked = reason !== null;
  return (
    <div className={classes.root}>
      <Button
        variant={main && !blocked ? 'filled' : 'default'}
        leftSection={icon}
        aria-disabled={blocked || undefined}
        aria-describedby={blocked ? id : undefined}
        aria-expanded={blocked ? undefined : expanded}
        data-blocked={blocked || undefined}
        className={classes.button ?? ''}
        onClick={() => {
          if (!blocked) onPress();
        }}
      >
        {label}
      </Button>
      {blocked && (
        <p id={id} className={classes.reason}>
          {reason}
        </p>
      )}
    </div>
  );
}
