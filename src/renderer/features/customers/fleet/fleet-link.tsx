import { IconLink, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { PassportView } from '../../../../shared/ipc/views.ts';
import { callApi } from '../../../lib/api.ts';
import { toastWithUndo } from '../../../lib/toast.ts';
import { useReturnFocus } from '../../../lib/use-return-focus.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';
import { ConfirmInline } from '../../../ui/confirm-inline.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ReasonButton } from '../../../ui/reason-button.tsx';
import classes from './fleet.module.css';
import { LinkForm } from './link-form.tsx';
import { TransferNotice } from './transfer-notice.tsx';

interface FleetLinkProps {
  readonly view: PassportView;
}

/** The fleet of an AutoPaspoort: Koppelen and Ontkoppelen on the same screen (manual, section 2). */
export function FleetLink({ view }: FleetLinkProps) {
  const { t } = useTranslation();
  const { passport, fleet, vehicle } = view;
  const key = draftKeys.link(passport.id);
  const hasDraft = useDrafts((state) => key in state.drafts);
  // A name typed earlier opens the form again, unless the AutoPaspoort was linked in the meantime.
  const [asking, setAsking] = useState(hasDraft && fleet === null);
  const submit = useSubmit();
  const place = useReturnFocus<HTMLDivElement>(asking);
  const plate = formatPlate(vehicle.plate);
  const underWay = passport.offeredUntil === null ? null : t('profile.transfer.noLink');

  const unlink = (from: { readonly id: string; readonly name: string }) => {
    const link = { id: passport.id, fleetId: from.id };
    void submit.run(
      () => callApi('passports.unlink', link),
      () => {
        setAsking(false);
        toastWithUndo(t('profile.fleet.unlinked', { plate, fleet: from.name }), () => callApi('passports.link', link));
      },
    );
  };

  return (
    <div ref={place} className={classes.block}>
      <h3>{t('profile.fleet.title')}</h3>
      {submit.error && <ErrorNotice error={submit.error} />}
      {passport.offeredUntil !== null && <TransferNotice passport={passport} offeredUntil={passport.offeredUntil} />}
      {fleet ? (
        <>
          <div className={classes.row}>
            <p className={classes.grow}>
              {t('profile.fleet.linkedTo')}{' '}
              <Link href={`/wagenparken/${fleet.id}`} className={classes.name}>
                {fleet.name}
              </Link>
            </p>
            {!asking && (
              <ReasonButton
                label={t('profile.fleet.unlink')}
                icon={<IconUnlink size={16} aria-hidden="true" />}
                reason={underWay}
                onPress={() => setAsking(true)}
              />
            )}
          </div>
          {asking && (
            <ConfirmInline
              question={t('profile.fleet.unlinkAsk', { plate, fleet: fleet.name })}
              consequence={t('profile.fleet.unlinkWhat')}
              confirmLabel={t('profile.fleet.unlink')}
              busy={submit.busy}
              onConfirm={() => unlink(fleet)}
              onCancel={() => setAsking(false)}
            />
          )}
          <p className={classes.hint}>{t('profile.fleet.transfer')}</p>
        </>
      ) : (
        <>
          {!asking && (
            <div className={classes.row}>
              <p className={classes.muted}>{t('profile.fleet.notLinked')}</p>
              <ReasonButton
                label={t('profile.fleet.link')}
                icon={<IconLink size={16} aria-hidden="true" />}
                reason={passport.state === 'activated' ? underWay : t('profile.fleet.linkNeedsActivated')}
                onPress={() => setAsking(true)}
              />
            </div>
          )}
          {asking && <LinkForm passportId={passport.id} plate={plate} close={() => setAsking(false)} />}
        </>
      )}
    </div>
  );
}
