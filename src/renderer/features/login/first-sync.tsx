import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../shared/ipc/views.ts';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import classes from './login.module.css';

interface FirstSyncProps {
  readonly garageName: string | null;
  readonly progress: SyncStatus['firstSync'];
  readonly goOn: () => void;
}

/** The first fetching of a garage's data, with its progress; nobody has to wait for it. */
export function FirstSync({ garageName, progress, goOn }: FirstSyncProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counted = progress !== null && progress.total > 0;
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <h1 id="ophalen">{t('login.firstSync.title')}</h1>
        <p>{garageName ? t('login.firstSync.text', { garage: garageName }) : t('login.firstSync.textNoName')}</p>
        <progress
          className={classes.progress}
          aria-labelledby="ophalen"
          {...(counted ? { value: progress.done, max: progress.total } : {})}
        />
        <p className={classes.intro}>
          {counted
            ? t('login.firstSync.progress', {
                done: formatNumber(progress.done, language),
                total: formatNumber(progress.total, language),
              })
            : t('login.firstSync.starting')}
        </p>
        <Button variant="default" onClick={goOn}>
          {t('login.firstSync.goOn')}
        </Button>
        <p className={classes.intro}>{t('login.firstSync.goOnHint')}</p>
      </div>
    </main>
  );
}
