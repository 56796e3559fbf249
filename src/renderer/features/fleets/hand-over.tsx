import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetDetail } from '../../../shared/ipc/views.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { HandOverLogin } from './hand-over-login.tsx';

interface HandOverProps {
  readonly detail: FleetDetail;
}

/** Inloggegevens overhandigen: the second way of the manual, in which the garage gives the login itself (section 1). */
export function HandOver({ detail }: HandOverProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // Who unlocks the desk may be somebody else, who has no business with the password.
  useEffect(() => window.api.on('session.changed', ({ deskLocked }) => deskLocked && setOpen(false)), []);

  return (
    <>
      <Button variant="default" leftSection={<IconKey size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('fleets.handOver.title')}
      </Button>
      {open && (
        <Dialog title={t('fleets.handOver.title')} close={() => setOpen(false)}>
          <HandOverLogin detail={detail} />
        </Dialog>
      )}
    </>
  );
}
