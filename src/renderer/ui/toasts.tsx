import { IconCheck } from '@tabler/icons-react';
import { useToasts } from '../stores/toasts.ts';
import classes from './toasts.module.css';

/** Confirmations in the corner. The live region reads them out, so here they are for the eye only. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={classes.root} aria-hidden="true">
      {toasts.map(({ id, message }) => (
        <p key={id} className={classes.toast}>
          <IconCheck size={18} stroke={2.2} className={classes.icon} />
          {message}
        </p>
      ))}
    </div>
  );
}
