import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callApi } from '../lib/api.ts';
import { flushDrafts } from '../lib/keep-drafts.ts';
import { toast } from '../lib/toast.ts';
import { travel } from '../lib/travel.ts';
import { useDialogs } from '../stores/dialogs.ts';

/** Does what a menu or a key asks of the window: a screen by its path, or a thing by its name. */
export function useChoose(mayWork: boolean): (target: string) => void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return useCallback(
    (target) => {
      const lock = async () => {
        // A locked desk takes nothing.
        await flushDrafts();
        const session = await callApi('staff.lock', undefined);
        if (!session.ok || session.value.hasPins) return;
        toast(t('lock.noPins'));
        navigate('/instellingen');
      };
      if (target === 'shortcuts') useDialogs.getState().show('shortcuts');
      else if (!mayWork) return;
      else if (target === 'search') useDialogs.getState().show('search');
      else if (target === 'back') travel(-1);
      else if (target === 'forward') travel(1);
      else if (target === 'lock') void lock();
      else if (target.startsWith('/')) navigate(target);
    },
    [mayWork, navigate, t],
  );
}
