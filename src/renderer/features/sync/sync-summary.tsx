import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SyncStatus } from '../../../shared/ipc/views.ts';
import { formatAge, formatMoment, formatPast } from '../../lib/dates.ts';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './sync.module.css';

/** How far a large transfer is. */
function Fetching({ done, total }: NonNullable<SyncStatus['fetching']>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const numbers = { done: formatNumber(done, language), total: formatNumber(total, language) };
  return (
    <div className={classes.fetching}>
      <p id={id}>{t('sync.fetching', numbers)}</p>
      <progress aria-labelledby={id} {...(total > 0 ? { value: done, max: total } : {})} />
    </div>
  );
}

interface SyncSummaryProps {
  readonly status: SyncStatus;
}

/** Connection, last contact, next attempt and number waiting, with the reason when it does not work. */
export function SyncSummary({ status }: SyncSummaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(1_000);
  const { fetching, online, problem, lastContactAt, nextAttemptAt, oldestWaitingAt, waiting } = status;
  const past = (moment: string) => formatPast(moment, now, language);

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
            {lastContactAt ? past(lastContactAt) : t('sync.never')}
          </dd>
        </div>
        <div className={classes.cell}>
          <dt>{t('sync.nextAttempt')}</dt>
          <dd className={classes.value}>
            {nextAttemptAt ? formatAge(nextAttemptAt, now, language) : t('sync.notPlanned')}
          </dd>
        </div>
        <div className={classes.cell}>
          <dt>{t('sync.waiting')}</dt>
          <dd className={classes.value}>{waiting}</dd>
          {oldestWaitingAt && <dd className={classes.muted}>{t('sync.oldest', { age: past(oldestWaitingAt) })}</dd>}
        </div>
      </dl>
      {fetching && <Fetching {...fetching} />}
      {problem && (
        <Notice tone={problem === 'service_unreachable' ? 'info' : 'warn'} title={t('sync.problemTitle')}>
          <p>{t(`sync.problem.${problem}`)}</p>
          {problem === 'update_required' && <Link href="/instellingen">{t('sync.toUpdate')}</Link>}
        </Notice>
      )}
    </>
  );
}
