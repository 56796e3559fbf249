import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IpcError } from '../../shared/ipc/error.ts';
import { errorTextKey, errorWayKey } from '../lib/error-text.ts';
import { Notice } from './notice.tsx';

interface ErrorNoticeProps {
  readonly error: IpcError;
  readonly children?: ReactNode;
}

/** What went wrong and what to do now, in words. */
export function ErrorNotice({ error, children }: ErrorNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="bad" title={t(errorTextKey(error))} alert>
      <p>{t(errorWayKey(error))}</p>
      {children}
    </Notice>
  );
}
