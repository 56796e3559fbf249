import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Toast, useToasts } from '../stores/toasts.ts';
import classes from './toasts.module.css';

function takeBack({ id, undo }: Toast): void {
  const { close, hold } = useToasts.getState();
  hold(false);
  close(id);
  undo?.();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Ctrl+Z (Cmd+Z) takes the last one back; in a field it is the field's own. */
function useUndoKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      const last = useToasts.getState().toasts.findLast(({ undo }) => undo !== null);
      if (!last || isField(event.target)) return;
      event.preventDefault();
      takeBack(last);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Confirmations in the corner. The live region reads them out, so the texts here are for the eye only. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  const hold = useToasts((state) => state.hold);
  useUndoKey();
  return (
    <div className={classes.root}>
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast}>
          <span aria-hidden="true" className={classes.message}>
            {toast.tone === 'good' ? (
              <IconCheck size={18} stroke={2.2} className={classes.icon} />
            ) : (
              <IconAlertTriangle size={18} stroke={2.2} className={classes.warn} />
            )}
            {toast.message}
          </span>
          {toast.undo && (
            <Button
              size="xs"
              variant="default"
              className={classes.undo ?? ''}
              leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
              onPointerEnter={() => hold(true)}
              onPointerLeave={() => hold(false)}
              onFocus={() => hold(true)}
              onBlur={() => hold(false)}
              onClick={() => takeBack(toast)}
            >
              {t('shell.actions.undo')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
