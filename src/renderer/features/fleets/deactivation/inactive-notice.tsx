import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '../../../../shared/domain/fleet.ts';
import { callApi } from '../../../lib/api.ts';
import { toastWithUndo } from '../../../lib/toast.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';

interface InactiveNoticeProps {
  readonly fleet: Fleet;
}

/** Says what a deactivated account means, and makes it active again. */
export function InactiveNotice({ fleet }: InactiveNoticeProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const activate = () =>
    void submit.run(
      () => callApi('fleets.activate', { id: fleet.id }),
      () =>
        toastWithUndo(t('fleets.deactivate.active', { name: fleet.name }), () =>
          callApi('fleets.deactivate', { id: fleet.id }),
        ),
    );
  return (
    <Notice tone="warn" title={t('fleets.deactivate.isInactive')}>
      <p>{t('fleets.deactivate.inactiveWhat')}</p>
      {submit.error && <ErrorNotice error={submit.error} />}
      <Toolbar>
        <Button size="xs" variant="default" loading={submit.busy} onClick={activate}>
          {t('fleets.deactivate.activate')}
        </Button>
      </Toolbar>
    </Notice>
  );
}
