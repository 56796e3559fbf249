import { useCorrections } from '../stores/corrections.ts';
import { callApi } from './api.ts';

/** After saving a form that corrects a refused command: that command is settled and leaves Te controleren. */
export function settleCorrection(draftKey: string): void {
  const { commandOf, end } = useCorrections.getState();
  const commandId = commandOf[draftKey];
  if (commandId === undefined) return;
  end(draftKey);
  void callApi('sync.discard', { commandId });
}
