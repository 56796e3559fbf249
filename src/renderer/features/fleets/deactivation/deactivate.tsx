import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_LINKED } from '../../../../shared/domain/passport.ts';
import type { FleetDetail } from '../../../../shared/ipc/views.ts';
import { callApi } from '../../../lib/api.ts';
import { toastWithUndo } from '../../../lib/toast.ts';
import { useReturnFocus } from '../../../lib/use-return-focus.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { ConfirmInline } from '../../../ui/confirm-inline.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ReasonButton } from '../../../ui/reason-button.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from '../fleets.module.css';
import { reactivate } from './reactivate.ts';

interface DeactivateProps {
  readonly detail: FleetDetail;
}

/** Deactiveren of a fleet account: says first what follows from it, does it all or not at all, and can be taken back. */
export function Deactivate({ detail }: DeactivateProps) {
  const { t } = useTranslation();
  const { fleet, plateCount, transferCount } = detail;
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const place = useReturnFocus<HTMLDivElement>(asking);
  const tooMany = plateCount > MOST_LINKED ? t('fleets.deactivate.tooMany', { most: MOST_LINKED }) : null;
  const reason = transferCount > 0 ? t('fleets.deactivate.transfers', { count: transferCount }) : tooMany;

  const deactivate = () =>
    void submit.run(
      () => callApi('fleets.deactivate', { id: fleet.id }),
      ({ unlinked }) => {
        setAsking(false);
        toastWithUndo(t('fleets.deactivate.done', { name: fleet.name }), () =>
          reactivate(fleet.id, unlinked, t('fleets.linkMany.undoReason')),
        );
      },
    );
  const follows = [
    plateCount === 0 ? t('fleets.deactivate.noPlates') : t('fleets.deactivate.plates', { count: plateCount }),
    t('fleets.deactivate.login', { manager: fleet.managerName, email: fleet.email }),
    t('fleets.deactivate.stays'),
    t('fleets.deactivate.again'),
  ];

  return (
    <div ref={place}>
      <Section title={t('fleets.deactivate.title')}>
        {submit.error && <ErrorNotice error={submit.error} />}
        {asking && reason === null ? (
          <ConfirmInline
            question={t('fleets.deactivate.ask', { name: fleet.name })}
            consequence={t('fleets.deactivate.follows')}
            confirmLabel={t('fleets.deactivate.confirm')}
            busy={submit.busy}
            onConfirm={deactivate}
            onCancel={() => setAsking(false)}
          >
            <ul className={classes.follows}>
              {follows.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </ConfirmInline>
        ) : (
          <>
            <p className={classes.muted}>{t('fleets.deactivate.what')}</p>
            <ReasonButton label={t('fleets.deactivate.open')} reason={reason} onPress={() => setAsking(true)} />
          </>
        )}
      </Section>
    </div>
  );
}
