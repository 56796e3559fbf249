import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { FormCard } from '../../ui/form-card.tsx';
import classes from './import.module.css';

/** How far reading, checking, importing or undoing is, and the way out of it. */
export function ImportProgress({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const { step, fileName, progress } = state;
  const { done, total } = progress ?? { done: 0, total: 0 };
  const text =
    step === 'checking' || step === 'writing' || step === 'undoing'
      ? t(`exchange.${step}`, { done, total })
      : t('exchange.reading', { file: fileName });
  return (
    <FormCard>
      <p>{text}</p>
      <progress
        className={classes.bar}
        aria-label={t('exchange.progress')}
        {...(total === 0 ? {} : { value: done, max: total })}
      />
      {step !== 'undoing' && (
        <div>
          <Button variant="default" onClick={() => void callApi('import.cancel', undefined)}>
            {t(step === 'writing' ? 'exchange.cancelWriting' : 'exchange.cancel')}
          </Button>
        </div>
      )}
    </FormCard>
  );
}
