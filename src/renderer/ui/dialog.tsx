import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  /** `screen`: as large as the window allows. */
  readonly size?: 'text' | 'screen';
  readonly children: ReactNode;
}

/** A window over the screen, for what a person asked to see. Escape closes it; the focus goes back to where it was. */
export function Dialog({ title, close, size = 'text', children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={classes.root} data-size={size} aria-labelledby={id} onClose={close}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        <CloseButton aria-label={t('shell.actions.close')} onClick={() => dialog.current?.close()} />
      </div>
      <div className={classes.body}>{children}</div>
    </dialog>
  );
}
