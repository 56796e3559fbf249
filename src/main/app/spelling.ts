import { session } from 'electron';

/**
 * Electron fetches its dictionary from a host of Google unless told otherwise, also while nothing is checked. Here it comes
 * from the garage's own service, or not at all: then nothing is underlined. macOS has a dictionary of its own.
 */
export function checkSpelling(apiUrl: string): void {
  const { defaultSession } = session;
  // Before the languages: choosing one begins to fetch it.
  defaultSession.setSpellCheckerDictionaryDownloadURL(new URL('/dictionaries/', apiUrl).href);
  defaultSession.setSpellCheckerLanguages(['nl']);
}
