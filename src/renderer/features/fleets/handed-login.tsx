import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetLoginView } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { formatDay } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
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
  const submit = useSubmit();
  const [result, setResult] = useState<string | null>(null);
  const { email, temporaryPassword, validUntil } = login;

  const saveLetter = () => {
    setResult(null);
    void submit.run(
      () => callApi('fleets.saveLoginLetter', { id: fleetId, email, temporaryPassword, validUntil }),
      (saved) =>
        setResult(
          saved ? t('fleets.handOver.letterSaved', { file: saved.savedTo }) : t('fleets.handOver.letterCancelled'),
        ),
    );
  };
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
          leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
          loading={submit.busy}
          onClick={saveLetter}
        >
          {t('fleets.handOver.letter')}
        </Button>
      </div>
      <div role="status">{result !== null && <p>{result}</p>}</div>
      {submit.error && <ErrorNotice error={submit.error} />}
    </div>
  );
}
