import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../../shared/domain/passport.ts';
import { formatDay } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { usePreview } from '../../../stores/preview.ts';
import { Notice } from '../../../ui/notice.tsx';

interface TransferNoticeProps {
  readonly passport: Passport;
  readonly offeredUntil: string;
}

/** A transfer under way: until when, who can end it, what it will take away, and the closing passport (manual, section 4). */
export function TransferNotice({ passport, offeredUntil }: TransferNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const show = usePreview((state) => state.show);

  return (
    <Notice tone="warn" title={t('profile.transfer.title', { date: formatDay(offeredUntil, language) })}>
      <p>{t(passport.fleetId === null ? 'profile.transfer.byHolder' : 'profile.transfer.byManager')}</p>
      <p>{t('profile.transfer.after')}</p>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => show({ kind: 'closing', passportId: passport.id })}
      >
        {t('profile.transfer.save')}
      </Button>
    </Notice>
  );
}
