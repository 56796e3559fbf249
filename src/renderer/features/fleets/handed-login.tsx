import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FleetLoginView } from '../../../shared/ipc/views.ts';
import { formatDay } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { usePreview } from '../../stores/preview.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './fleets.module.css';

interface HandedLoginProps {
  readonly fleetId: string;
  readonly login: FleetLoginView;
}

/** The login that was just made, and the letter of it. */
export function HandedLogin({ fleetId, login }: HandedLoginProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const show = usePreview((state) => state.show);
  const { email, temporaryPassword, validUntil } = login;

  return (
    <div className={classes.form}>
      <Notice tone="warn">
        <p>{t('fleets.handOver.made')}</p>
      </Notice>
      <div role="status">
        <Facts
          facts={[
            { label: t('fleets.detail.manager'), value: login.managerName },
            { label: t('fleets.detail.email'), value: email },
            {
              label: t('fleets.handOver.password'),
              value: <strong className={classes.password}>{temporaryPassword}</strong>,
            },
            { label: t('fleets.handOver.validUntil'), value: formatDay(validUntil.slice(0, 10), language) },
          ]}
        />
      </div>
      <div>
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => show({ kind: 'login', fleetId, email, temporaryPassword, validUntil })}
        >
          {t('fleets.handOver.letter')}
        </Button>
      </div>
    </div>
  );
}
