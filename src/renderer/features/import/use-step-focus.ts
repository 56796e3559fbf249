import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { useAnnouncer } from '../../stores/announcer.ts';

/**
 * The button that leads on goes with its step: the focus that it had goes to the step that comes. Whoever is elsewhere meanwhile
 * stays there; what was checked or done is read out to them too.
 */
export function useStepFocus(state: ImportState | undefined): React.RefObject<HTMLElement | null> {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const step = state?.step;
  const before = useRef(step);
  const problems = state?.summary?.problems ?? 0;

  useEffect(() => {
    const moved = before.current !== undefined && before.current !== step;
    before.current = step;
    if (!moved) return;
    if (document.activeElement === document.body) place.current?.focus();
    const { announce } = useAnnouncer.getState();
    if (step === 'checked') announce(t('exchange.checkedSaid', { count: problems }));
    if (step === 'done') announce(t('exchange.doneTitle'));
  }, [step, problems, t]);

  return place;
}
