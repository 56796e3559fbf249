import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDialogs } from '../../stores/dialogs.ts';
import { Section } from '../../ui/section.tsx';
import classes from './settings.module.css';

/** The way to the keys that make the desk fast. */
export function ShortcutList() {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.shortcuts')}>
      <div className={classes.logout}>
        <Button
          variant="default"
          leftSection={<IconKeyboard size={18} aria-hidden="true" />}
          onClick={() => useDialogs.getState().show('shortcuts')}
        >
          {t('settings.shortcutsShow')}
        </Button>
        <p className={classes.muted}>{t('settings.shortcutsWhat')}</p>
      </div>
    </Section>
  );
}
