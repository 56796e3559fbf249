import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import classes from './import.module.css';

const STEPS = ['file', 'columns', 'check', 'done'] as const;

/** The name of the step that each state of an import belongs to. */
export const STEP_NAMES: Readonly<Record<ImportState['step'], (typeof STEPS)[number]>> = {
  empty: 'file',
  reading: 'file',
  columns: 'columns',
  checking: 'check',
  checked: 'check',
  writing: 'check',
  undoing: 'done',
  done: 'done',
};

/** Where the import stands, of its four steps. */
export function Steps({ step }: { readonly step: ImportState['step'] }) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(STEP_NAMES[step]);
  return (
    <ol className={classes.steps} aria-label={t('exchange.steps.label')}>
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined} data-past={index < at || undefined}>
          <span aria-hidden="true">{index + 1}</span>
          {t(`exchange.steps.${name}`)}
        </li>
      ))}
    </ol>
  );
}
