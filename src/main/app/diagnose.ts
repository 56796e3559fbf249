import { type BrowserWindow, dialog, shell } from 'electron';
import { err } from '../../shared/domain/result.ts';
import type { Outcome } from '../services/context.ts';
import { notSaved } from './not-saved.ts';

/** Help > Diagnose: also for a desk that is locked or signed out. Shows the file, so that the person can send it or not. */
export async function diagnose(
  window: BrowserWindow,
  language: 'nl' | 'en',
  saveReport: () => Promise<Outcome<{ readonly savedTo: string } | null>>,
): Promise<void> {
  const saved = await saveReport().catch(() => err({ code: 'internal_error' as const }));
  if (!saved.ok) await dialog.showMessageBox(window, { type: 'warning', ...notSaved(language, saved.error.code) });
  else if (saved.value) shell.showItemInFolder(saved.value.savedTo);
}
