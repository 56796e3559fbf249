import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';

interface UnsentWarningProps {
  readonly count: number;
  readonly busy: boolean;
  readonly logOut: () => void;
  readonly stay: () => void;
}

/** Says what signing out would lose, and goes on only after an explicit yes. */
export function UnsentWarning({ count, busy, logOut, stay }: UnsentWarningProps) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <Notice tone="bad" title={t('settings.unsentTitle')} alert>
      <p>{t('settings.unsent', { count })}</p>
      <Checkbox
        label={t('settings.unsentConfirm')}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <Toolbar>
        <Button size="xs" variant="default" onClick={stay}>
          {t('settings.stay')}
        </Button>
        <Button size="xs" color="rood" disabled={!sure} loading={busy} onClick={logOut}>
          {t('settings.logoutAnyway')}
        </Button>
      </Toolbar>
    </Notice>
  );
}
