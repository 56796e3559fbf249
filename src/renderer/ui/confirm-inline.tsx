import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './confirm-inline.module.css';

interface ConfirmInlineProps {
  readonly question: string;
  readonly consequence: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Asks for confirmation in place, where the button was; no dialog over the work. */
export function ConfirmInline(props: ConfirmInlineProps) {
  const { t } = useTranslation();
  const cancel = useRef<HTMLButtonElement>(null);
  // The safe answer gets the focus, so that a second Enter does no harm.
  useEffect(() => cancel.current?.focus(), []);

  return (
    <fieldset
      className={classes.root}
      aria-label={props.question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <p className={classes.question}>{props.question}</p>
      <p>{props.consequence}</p>
      {props.children}
      <div className={classes.actions}>
        <Button color="rood" size="xs" loading={props.busy} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
        <Button ref={cancel} variant="default" size="xs" onClick={props.onCancel}>
          {t('shell.actions.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
