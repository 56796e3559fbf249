import i18next from 'i18next';
import type { Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import { useAnnouncer } from '../stores/announcer.ts';
import { type Toast, useToasts } from '../stores/toasts.ts';
import { errorTextKey } from './error-text.ts';

function show(toast: Omit<Toast, 'id'>): void {
  useAnnouncer.getState().announce(toast.message);
  useToasts.getState().show(toast);
}

/** Says that something worked, for a few seconds, to the eye and to a screen reader. */
export function toast(message: string): void {
  show({ message, tone: 'good', undo: null });
}

/** Says that something was lost that a person may have wanted. */
export function toastLoss(message: string): void {
  show({ message, tone: 'warn', undo: null });
}

/** As `toast`, with *Ongedaan maken*, which does the opposite as an action of its own; says when that could not be done. */
export function toastWithUndo(message: string, takeBack: () => Promise<Result<unknown, IpcError>>): void {
  const undo = async () => {
    const done = await takeBack();
    if (done.ok) toast(i18next.t('shell.undone'));
    else toastLoss(i18next.t(errorTextKey(done.error)));
  };
  show({ message, tone: 'good', undo: () => void undo() });
}
