import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/ipc/views.ts';
import { markReady } from '../../lib/ready.ts';
import { useApi } from '../../lib/use-api.ts';
import { ForgotForm } from './forgot-form.tsx';
import classes from './lock.module.css';
import { UnlockForm } from './unlock-form.tsx';

interface LockScreenProps {
  readonly session: SessionState;
}

/** Balie vergrendeld: over everything until a PIN opens the desk. */
export function LockScreen({ session }: LockScreenProps) {
  const { t } = useTranslation();
  const { data: staff = [] } = useApi('staff.list', undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const [forgot, setForgot] = useState(false);
  const known = [chosen, session.staffId].find((id) => staff.some((member) => member.id === id));
  const who = known ?? staff[0]?.id ?? null;
  const form = { staff, who, choose: setChosen };
  useEffect(() => markReady(), []);

  return (
    <main className={classes.screen} aria-labelledby="vergrendeld">
      <div className={classes.card}>
        <div className={classes.head}>
          <IconLock size={28} aria-hidden="true" />
          <div>
            <h1 id="vergrendeld">{t('lock.title')}</h1>
            <p className={classes.intro}>{session.garageName}</p>
          </div>
        </div>
        {!forgot && <p className={classes.intro}>{t('lock.intro')}</p>}
        {forgot ? (
          <ForgotForm {...form} back={() => setForgot(false)} />
        ) : (
          <UnlockForm {...form} forgot={() => setForgot(true)} />
        )}
      </div>
    </main>
  );
}
