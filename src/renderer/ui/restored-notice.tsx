import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../lib/dates.ts';
import { useLanguage } from '../lib/use-language.ts';
import { useDrafts } from '../stores/drafts.ts';
import { Notice } from './notice.tsx';
import { Toolbar } from './toolbar.tsx';

interface RestoredNoticeProps {
  readonly draftKey: string;
  readonly discard: () => void;
}

/** Says that a form holds what was typed before the program ended, with a way to begin anew. */
export function RestoredNotice({ draftKey, discard }: RestoredNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = useDrafts((state) => state.restored[draftKey]);
  if (at === undefined) return null;
  return (
    <Notice tone="info">
      <Toolbar>
        <span>{t('shell.drafts.restored', { time: formatClock(at, new Date(), language) })}</span>
        <Button size="compact-sm" variant="default" onClick={discard}>
          {t('shell.drafts.discard')}
        </Button>
      </Toolbar>
    </Notice>
  );
}
