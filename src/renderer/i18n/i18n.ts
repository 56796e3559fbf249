import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl } from './nl/index.ts';
import type { Widen } from './widen.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Widen<typeof nl> };
  }
}

/** Starts the texts in one language. Dutch is always there; English is loaded when it is chosen. */
export async function startTexts(language: 'nl' | 'en'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: nl } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  await changeLanguage(language);
}

/** Switches all texts, and tells the document so that a screen reader speaks the right language. */
export async function changeLanguage(language: 'nl' | 'en'): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
