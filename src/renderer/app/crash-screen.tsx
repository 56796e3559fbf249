import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { markReady } from '../lib/ready.ts';
import { Page } from '../ui/page.tsx';
import { Toolbar } from '../ui/toolbar.tsx';

interface CrashScreenProps {
  readonly error: Error;
  readonly retry: () => void;
}

/** Stands in for a screen that broke down, with two ways back. */
export function CrashScreen({ error, retry }: CrashScreenProps) {
  const { t } = useTranslation();
  useEffect(() => markReady(), []);
  return (
    <Page layout="scroll" narrow>
      <h1>{t('shell.crash.title')}</h1>
      <p role="alert">{t('shell.crash.text')}</p>
      <Toolbar>
        <Button
          onClick={() => {
            // Not through the router: it may be what broke.
            window.location.hash = '#/';
            retry();
          }}
        >
          {t('shell.crash.home')}
        </Button>
        <Button variant="default" onClick={retry}>
          {t('shell.actions.retry')}
        </Button>
      </Toolbar>
      <details>
        <summary>{t('shell.crash.details')}</summary>
        <p>{error.message}</p>
      </details>
    </Page>
  );
}
