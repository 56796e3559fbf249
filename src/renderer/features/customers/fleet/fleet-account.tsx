import { IconCar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FleetDetails } from '../../../../shared/domain/fleet.ts';
import type { PassportView } from '../../../../shared/ipc/views.ts';
import { errorTextKey, errorWayKey } from '../../../lib/error-text.ts';
import { useReturnFocus } from '../../../lib/use-return-focus.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';
import { ReasonButton } from '../../../ui/reason-button.tsx';
import classes from './fleet.module.css';
import { FleetCreated } from './fleet-created.tsx';
import { FleetForm } from './fleet-form.tsx';

interface FleetAccountProps {
  readonly view: PassportView;
  readonly customerId: string;
  readonly customerName: string;
}

interface Created {
  readonly id: string;
  readonly details: FleetDetails;
}

/** Aanmaken Fleet Account at an Eigenaar / bestuurdersprofiel (manual, section 1). */
export function FleetAccount({ view, customerId, customerName }: FleetAccountProps) {
  const { t } = useTranslation();
  const { passport, managedFleet, fleetAccountRefusal } = view;
  const key = draftKeys.newFleet(passport.id);
  const hasDraft = useDrafts((state) => key in state.drafts);
  const [open, setOpen] = useState(hasDraft);
  const [created, setCreated] = useState<Created | null>(null);
  const place = useReturnFocus<HTMLDivElement>(open);

  const reason = fleetAccountRefusal
    ? `${t(errorTextKey(fleetAccountRefusal))} ${t(errorWayKey(fleetAccountRefusal))}`
    : null;

  return (
    <div ref={place} className={classes.block}>
      {created && <FleetCreated id={created.id} details={created.details} />}
      {managedFleet && !created && (
        <p>
          {t('profile.fleet.manages')}{' '}
          <Link href={`/wagenparken/${managedFleet.id}`} className={classes.name}>
            {managedFleet.name}
          </Link>
        </p>
      )}
      {!open && !created && (
        <ReasonButton
          label={t('profile.account.open')}
          icon={<IconCar size={16} aria-hidden="true" />}
          reason={reason}
          onPress={() => setOpen(true)}
        />
      )}
      {open && (
        <FleetForm
          customerId={customerId}
          customerName={customerName}
          passport={passport}
          close={() => setOpen(false)}
          created={(id, details) => {
            setOpen(false);
            setCreated({ id, details });
          }}
        />
      )}
    </div>
  );
}
