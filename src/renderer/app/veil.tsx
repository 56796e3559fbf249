import { type ReactNode, useEffect, useRef } from 'react';
import classes from './veil.module.css';

interface VeilProps {
  readonly drawn: boolean;
  readonly children: ReactNode;
}

/** Hides the screens while the desk is locked without taking anything down; afterwards the focus is where it was. */
export function Veil({ drawn, children }: VeilProps) {
  const veil = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const wasDrawn = useRef(drawn);

  useEffect(() => {
    const element = veil.current;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    if (wasDrawn.current && !drawn) last.current?.focus();
    wasDrawn.current = drawn;
  }, [drawn]);

  return (
    <div ref={veil} className={classes.veil} inert={drawn}>
      {children}
    </div>
  );
}
