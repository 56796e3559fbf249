import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ImportState } from '../../shared/ipc/import-views.ts';
import { fetchApi } from '../lib/api.ts';
import { errorTextKey } from '../lib/error-text.ts';
import { toast, toastLoss } from '../lib/toast.ts';
import { apiKey } from '../lib/use-api.ts';
import { useAnnouncer } from '../stores/announcer.ts';
import { ROUTES } from './routes.ts';

let before: ImportState['step'] | null = null;

/** What there is to say of a step that came; nothing to whoever stopped it themselves. */
function outcomeOf({ step, summary }: ImportState, from: ImportState['step']): string | null {
  if (from === 'undoing') return i18next.t('exchange.undone');
  if (step === 'checked' && from !== 'writing')
    return i18next.t('exchange.checkedSaid', { count: summary?.problems ?? 0 });
  return step === 'done' ? i18next.t('exchange.doneTitle') : null;
}

/**
 * The import went on: what came of a step is read out, and shown to whoever is at another screen meanwhile. At a desk that
 * is locked it is told once it is open again.
 */
export async function tellImport(client: QueryClient): Promise<void> {
  const state = await client
    .fetchQuery({
      queryKey: apiKey('import.state', undefined),
      queryFn: ({ signal }) => fetchApi('import.state', undefined, signal),
      staleTime: 0,
    })
    // Signed out meanwhile: then there is nothing to tell.
    .catch(() => null);
  const from = before;
  before = state?.step ?? null;
  if (!state || from === null || from === state.step) return;
  const elsewhere = window.location.hash !== `#${ROUTES.importing}`;
  if (state.trouble) {
    // On its own screen it stands there as an alert. While it is undone, the end is still to come.
    if (elsewhere && state.step !== 'undoing') toastLoss(i18next.t(errorTextKey({ code: state.trouble })));
    return;
  }
  const outcome = outcomeOf(state, from);
  if (outcome === null) return;
  if (elsewhere) toast(outcome);
  else useAnnouncer.getState().announce(outcome);
}
