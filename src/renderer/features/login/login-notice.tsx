import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';

interface LoginNoticeProps {
  readonly session: SessionState;
}

/** Explains what was found at the start, and what a locked desk means. */
export function LoginNotice({ session }: LoginNoticeProps) {
  const { t } = useTranslation();
  const contact = useSubmit();
  const locked = session.phase === 'locked';
  if (!locked && session.notice === null) return null;
  const title = session.notice ? t(`login.notice.${session.notice}.title`) : t('login.locked.title');
  const text = session.notice ? t(`login.notice.${session.notice}.text`) : t('login.locked.text');
  return (
    <>
      <Notice tone="warn" title={title}>
        <p>{text}</p>
        {locked && (
          <Button
            size="xs"
            variant="default"
            loading={contact.busy}
            onClick={() =>
              void contact.run(
                () => callApi('sync.now', undefined),
                () => undefined,
              )
            }
          >
            {t('login.locked.retry')}
          </Button>
        )}
      </Notice>
      {contact.error && <ErrorNotice error={contact.error} />}
    </>
  );
}
