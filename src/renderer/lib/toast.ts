import { useAnnouncer } from '../stores/announcer.ts';
import { useToasts } from '../stores/toasts.ts';

/** Says that something worked, for a few seconds, to the eye and to a screen reader. */
export function toast(message: string): void {
  useAnnouncer.getState().announce(message);
  useToasts.getState().show(message);
}
