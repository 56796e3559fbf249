import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../../shared/domain/passport.ts';
import { callApi } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';

interface TransferNoticeProps {
  readonly passport: Passport;
  readonly offeredUntil: string;
}

/** A transfer under way: until when, who can end it, what it will take away, and the closing passport (manual, section 4). */
export function TransferNotice({ passport, offeredUntil }: TransferNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const submit = useSubmit();
  const [result, setResult] = useState<string | null>(null);

  const save = () => {
    setResult(null);
    void submit.run(
      () => callApi('passports.saveClosing', { id: passport.id }),
      (saved) =>
        setResult(saved ? t('profile.transfer.saved', { file: saved.savedTo }) : t('profile.transfer.cancelled')),
    );
  };
  return (
    <Notice tone="warn" title={t('profile.transfer.title', { date: formatDay(offeredUntil, language) })}>
      <p>{t(passport.fleetId === null ? 'profile.transfer.byHolder' : 'profile.transfer.byManager')}</p>
      <p>{t('profile.transfer.after')}</p>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileTypePdf size={16} aria-hidden="true" />}
        loading={submit.busy}
        onClick={save}
      >
        {t('profile.transfer.save')}
      </Button>
      <div role="status">{result !== null && <p>{result}</p>}</div>
      {submit.error && <ErrorNotice error={submit.error} />}
    </Notice>
  );
}
