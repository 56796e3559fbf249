import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../stores/announcer.ts';
import { formatNumber } from './format.ts';
import type { Rows } from './use-api.ts';
import { useLanguage } from './use-language.ts';

type TotalKey = 'customers.total' | 'fleets.total' | 'passports.total' | 'fleets.detail.plateCount';

/** "1.234 klanten" for under a heading, or nothing while searching; what a search found is read out. */
export function useTotal(key: TotalKey, list: Rows<unknown>, query: string): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = list.rows.length;
  const settled = !list.isLoading && !list.isPrevious;

  useEffect(() => {
    if (settled && query !== '') {
      useAnnouncer.getState().announce(t(key, { count: found, total: formatNumber(found, language) }));
    }
  }, [settled, query, found, key, t, language]);

  return list.total === null ? '' : t(key, { count: list.total, total: formatNumber(list.total, language) });
}
