import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './import.module.css';
import { ImportFacts } from './import-facts.tsx';
import { UndoImport } from './undo-import.tsx';

/** Last step: what was done, and the way back as long as there is one. */
export function ImportDone({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <>
      <Notice tone="good" title={t('exchange.doneTitle')}>
        <p>{t('exchange.doneText')}</p>
        <ImportFacts state={state} done />
      </Notice>
      <UndoImport state={state} />
      <div className={classes.buttons}>
        <Button
          onClick={() => {
            void callApi('import.back', { to: 'empty' });
            navigate('/klanten');
          }}
        >
          {t('exchange.toCustomers')}
        </Button>
        <Button variant="default" onClick={() => void callApi('import.back', { to: 'empty' })}>
          {t('exchange.another')}
        </Button>
      </div>
    </>
  );
}
