import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '../../../../shared/domain/fleet.ts';
import type { LinkedMany } from '../../../../shared/ipc/views.ts';
import { callApi } from '../../../lib/api.ts';
import { errorTextKey } from '../../../lib/error-text.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { useAnnouncer } from '../../../stores/announcer.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { LinkAction } from './link-many-draft.ts';

export interface DoneLinks extends LinkedMany {
  readonly action: LinkAction;
}

interface LinkManyDoneProps {
  readonly fleet: Fleet;
  readonly links: DoneLinks;
}

/** What was done, what was refused meanwhile and why, and one undo for the whole of it. */
export function LinkManyDone({ fleet, links }: LinkManyDoneProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [undone, setUndone] = useState<LinkedMany | null>(null);
  const linked = links.action === 'link';
  const count = links.done.length;
  const text = t(linked ? 'fleets.linkMany.linked' : 'fleets.linkMany.unlinked', { count, name: fleet.name });
  const said = undone ? t('fleets.linkMany.undone') : text;
  useEffect(() => useAnnouncer.getState().announce(said), [said]);

  const undo = () =>
    void submit.run(
      () =>
        callApi('passports.linkMany', {
          fleetId: fleet.id,
          action: linked ? 'unlink' : 'link',
          ids: [...links.done],
          reason: t('fleets.linkMany.undoReason'),
        }),
      setUndone,
    );
  const refused = undone ? undone.refused : links.refused;
  return (
    <Notice tone={refused.length > 0 ? 'warn' : 'good'} title={said}>
      {refused.map(({ id, plate, code }) => (
        <p key={id}>{t('fleets.linkMany.refused', { plate, why: t(errorTextKey({ code })) })}</p>
      ))}
      {submit.error && <ErrorNotice error={submit.error} />}
      {!undone && count > 0 && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          loading={submit.busy}
          onClick={undo}
        >
          {t('fleets.linkMany.undo')}
        </Button>
      )}
    </Notice>
  );
}
