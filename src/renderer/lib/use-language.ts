import { useTranslation } from 'react-i18next';
import type { Language } from './dates.ts';

/** The language of the screens, for formatting dates and numbers. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'nl';
}
