import { useTranslation } from 'react-i18next';
import type { ImportState, ImportSummary } from '../../../shared/ipc/import-views.ts';

const COUNTS = ['newCustomers', 'passports', 'existing', 'skipped'] as const satisfies readonly (keyof ImportSummary)[];

/** What the import does, or did, in numbers. */
export function ImportFacts({ state, done = false }: { readonly state: ImportState; readonly done?: boolean }) {
  const { t } = useTranslation();
  const { summary } = state;
  if (!summary) return null;
  const counts = COUNTS.filter((name) => summary[name] > 0);
  return (
    <ul>
      {!done && summary.newCustomers + summary.passports === 0 && <li>{t('exchange.nothing')}</li>}
      {counts.map((name) => (
        <li key={name}>{t(`exchange.${name}`, { count: summary[name] })}</li>
      ))}
      {!done && summary.problems > 0 && <li>{t('exchange.problems', { count: summary.problems })}</li>}
    </ul>
  );
}
