import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetDetail, FleetLoginView } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { useApi } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ReasonButton } from '../../ui/reason-button.tsx';
import classes from './fleets.module.css';
import { HandedLogin } from './handed-login.tsx';

interface HandOverLoginProps {
  readonly detail: FleetDetail;
}

/** Says what will happen, then shows the login. It lives in this component alone: closing it is the end of it. */
export function HandOverLogin({ detail: { fleet, waiting } }: HandOverLoginProps) {
  const { t } = useTranslation();
  const { data: sync } = useApi('sync.status', undefined);
  const submit = useSubmit();
  const [login, setLogin] = useState<FleetLoginView | null>(null);
  if (login) return <HandedLogin fleetId={fleet.id} login={login} />;

  const online = sync?.online ?? true;
  const reason = waiting ? t('fleets.handOver.waiting') : online ? null : t('fleets.handOver.offline');
  return (
    <div className={classes.form}>
      <p>{t('fleets.handOver.what', { manager: fleet.managerName })}</p>
      <p>
        <strong>{t('fleets.handOver.login', { email: fleet.email })}</strong>
      </p>
      <p>{t('fleets.handOver.once')}</p>
      {submit.error && <ErrorNotice error={submit.error} />}
      <ReasonButton
        label={t('fleets.handOver.make')}
        reason={reason}
        main
        onPress={() => void submit.run(() => callApi('fleets.handOver', { id: fleet.id }), setLogin)}
      />
    </div>
  );
}
