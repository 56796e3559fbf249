import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatPast } from '../../lib/dates.ts';
import { useApi } from '../../lib/use-api.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useNow } from '../../lib/use-now.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './home.module.css';

/** What still has to be sent, so that nobody wonders whether something was lost. */
export function SendingPanel() {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(15_000);
  const { data: status } = useApi('sync.status', undefined);
  const waiting = status?.waiting ?? 0;

  return (
    <Section title={t('home.waiting.title')}>
      {status && status.attention > 0 && (
        <Notice tone="warn" title={t('home.waiting.attention', { count: status.attention })}>
          <Link href="/synchronisatie">{t('home.waiting.check')}</Link>
        </Notice>
      )}
      {waiting > 0 ? (
        <div className={classes.sending}>
          <p className={classes.sendingCount}>{t('home.waiting.some', { count: waiting })}</p>
          {status?.oldestWaitingAt != null && (
            <p>{t('home.waiting.oldest', { age: formatPast(status.oldestWaitingAt, now, language) })}</p>
          )}
          <p className={classes.muted}>{t('home.waiting.safe')}</p>
        </div>
      ) : (
        status && <p>{t('home.waiting.none')}</p>
      )}
      {status && (
        <p className={classes.muted}>
          {status.lastContactAt
            ? t('home.waiting.lastContact', { age: formatPast(status.lastContactAt, now, language) })
            : t('home.waiting.noneYet')}
        </p>
      )}
      <Link href="/synchronisatie">{t('home.waiting.open')}</Link>
    </Section>
  );
}
