import { type BrowserWindow, dialog, shell } from 'electron';
import { err } from '../../shared/domain/result.ts';
import type { Outcome } from '../services/context.ts';

const NOT_SAVED = {
  nl: {
    message: 'Het rapport is niet bewaard.',
    detail: 'Kies een map waarin je mag schrijven, en kies Help > Diagnose opnieuw.',
  },
  en: {
    message: 'The report was not saved.',
    detail: 'Choose a folder that you may write to, and choose Help > Diagnose again.',
  },
};

/** Help > Diagnose: also for a desk that is locked or signed out. Shows the file, so that the person can send it or not. */
export async function diagnose(
  window: BrowserWindow,
  language: 'nl' | 'en',
  saveReport: () => Promise<Outcome<{ readonly savedTo: string } | null>>,
): Promise<void> {
  const saved = await saveReport().catch(() => err({ code: 'internal_error' as const }));
  if (!saved.ok) await dialog.showMessageBox(window, { type: 'warning', ...NOT_SAVED[language] });
  else if (saved.value) shell.showItemInFolder(saved.value.savedTo);
}
