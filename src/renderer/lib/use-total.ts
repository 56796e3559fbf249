import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../stores/announcer.ts';
import { formatNumber } from './format.ts';
import type { Rows } from './use-api.ts';
import { useLanguage } from './use-language.ts';

/** Under which the words of a list are in the translations. */
export type ListTexts = 'customers' | 'fleets' | 'passports' | 'fleets.detail' | 'work';

/** "1.234 klanten" for under a heading, or nothing while searching; what a search found is read out. */
export function useTotal(texts: ListTexts, list: Rows<unknown>, query: string): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = list.rows.length;
  const settled = !list.isLoading && !list.isPrevious;

  useEffect(() => {
    if (settled && query !== '') {
      const total = formatNumber(found, language);
      // A long list comes page by page: more are found than are here yet.
      useAnnouncer
        .getState()
        .announce(t(`${texts}.found`, { count: found, total: list.hasMore ? `${total}+` : total }));
    }
  }, [settled, query, found, list.hasMore, texts, t, language]);

  return list.total === null
    ? ''
    : t(`${texts}.total`, { count: list.total, total: formatNumber(list.total, language) });
}
