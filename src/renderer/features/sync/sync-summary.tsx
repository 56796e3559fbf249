import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../shared/ipc/views.ts';
import { formatAge, formatMoment } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './sync.module.css';

interface SyncSummaryProps {
  readonly status: SyncStatus;
}

/** Connection, last contact, next attempt and number waiting, with the reason when it does not work. */
export function SyncSummary({ status }: SyncSummaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(1_000);
  const { online, problem, lastContactAt, nextAttemptAt, oldestWaitingAt, waiting } = status;
  const age = (moment: string) => formatAge(moment, now, language);

  return (
    <>
      <dl className={classes.summary}>
        <div className={classes.cell}>
          <dt>{t('sync.state')}</dt>
          <dd>
            <Badge tone={online ? 'good' : 'calm'}>{online ? t('sync.online') : t('sync.offline')}</Badge>
          </dd>
        </div>
        <div className={classes.cell}>
          <dt>{t('sync.lastContact')}</dt>
          <dd className={classes.value} title={lastContactAt ? formatMoment(lastContactAt, language) : undefined}>
            {lastContactAt ? age(lastContactAt) : t('sync.never')}
          </dd>
        </div>
        <div className={classes.cell}>
          <dt>{t('sync.nextAttempt')}</dt>
          <dd className={classes.value}>{nextAttemptAt ? age(nextAttemptAt) : t('sync.notPlanned')}</dd>
        </div>
        <div className={classes.cell}>
          <dt>{t('sync.waiting')}</dt>
          <dd className={classes.value}>{waiting}</dd>
          {oldestWaitingAt && <dd className={classes.muted}>{t('sync.oldest', { age: age(oldestWaitingAt) })}</dd>}
        </div>
      </dl>
      {problem && (
        <Notice tone={problem === 'service_unreachable' ? 'info' : 'warn'} title={t('sync.problemTitle')}>
          <p>{t(`sync.problem.${problem}`)}</p>
        </Notice>
      )}
    </>
  );
}
