import { useDrafts } from '../stores/drafts.ts';
import { callApi } from './api.ts';

/**
 * After saving a form that corrects a refused command: that command is settled and leaves Te controleren. To be called
 * before the draft is dropped.
 */
export function settleCorrection(draftKey: string): void {
  const commandId = useDrafts.getState().corrects[draftKey];
  if (commandId !== undefined) void callApi('sync.discard', { commandId });
}
