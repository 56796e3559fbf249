import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../../shared/ipc/views.ts';
import { callApi } from '../lib/api.ts';
import { formatMoment } from '../lib/dates.ts';
import { useLanguage } from '../lib/use-language.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { Notice } from '../ui/notice.tsx';
import classes from './shell.module.css';

interface RecoveryNoticeProps {
  readonly recovery: Recovery;
}

/** What became of unsent work, after a database that could not be read. Stays until somebody has seen it. */
export function RecoveryNotice({ recovery }: RecoveryNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const seen = useSubmit();
  const { outcome } = recovery;
  const text =
    recovery.outcome === 'lost'
      ? t('login.recovery.lostText')
      : t('login.recovery.restoredText', {
          count: recovery.count,
          takenAt: formatMoment(recovery.takenAt, language),
        });
  const settle = () =>
    void seen.run(
      () => callApi('session.settleRecovery', undefined),
      () => undefined,
    );
  return (
    <div className={classes.recovery}>
      <Notice tone={outcome === 'lost' ? 'bad' : 'warn'} title={t(`login.recovery.${outcome}`)}>
        <p>{text}</p>
        <Button size="xs" variant="default" loading={seen.busy} onClick={settle}>
          {t('login.recovery.seen')}
        </Button>
      </Notice>
    </div>
  );
}
