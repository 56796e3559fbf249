import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SyncStatus } from '../../shared/ipc/views.ts';
import { formatNumber } from '../lib/format.ts';
import { useApi } from '../lib/use-api.ts';
import { useLanguage } from '../lib/use-language.ts';
import classes from './status-strip.module.css';

/** The state of sending, always in sight: never a dialog in the middle of a customer. */
export function StatusStrip() {
  const { t } = useTranslation();
  const { data: status } = useApi('sync.status', undefined);
  if (!status) return null;
  const state = stateOf(status);
  const Icon = ICONS[state];
  return (
    <Link href="/synchronisatie" className={classes.strip} data-state={state}>
      <Icon size={16} stroke={2} aria-hidden="true" className={classes.icon} />
      <span role="status" className={classes.text}>
        <span className={classes.connection}>
          <ConnectionText status={status} />
        </span>
        {status.waiting > 0 && <span>{t('shell.strip.waiting', { count: status.waiting })}</span>}
        {status.attention > 0 && (
          <span className={classes.attention}>{t('shell.strip.attention', { count: status.attention })}</span>
        )}
      </span>
    </Link>
  );
}

type State = 'fine' | 'busy' | 'offline' | 'trouble';
const ICONS = { fine: IconCheck, busy: IconCloudUp, offline: IconCloudOff, trouble: IconAlertTriangle };

function stateOf(status: SyncStatus): State {
  if (status.problem !== null && status.problem !== 'service_unreachable') return 'trouble';
  if (!status.online) return 'offline';
  return status.fetching || status.waiting > 0 ? 'busy' : 'fine';
}

interface ConnectionTextProps {
  readonly status: SyncStatus;
}

function ConnectionText({ status }: ConnectionTextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (status.fetching) {
    const { done, total } = status.fetching;
    return t('shell.strip.fetching', { done: formatNumber(done, language), total: formatNumber(total, language) });
  }
  if (status.problem === 'login_required') return t('shell.strip.loginRequired');
  if (status.problem !== null && status.problem !== 'service_unreachable') return t(`errors.${status.problem}.text`);
  if (!status.online) return t('shell.strip.offline');
  return status.waiting > 0 ? t('shell.strip.busy') : t('shell.strip.online');
}
