import { useQueryClient } from '@tanstack/react-query';
import { callApi, type Input } from '../../lib/api.ts';
import { apiKey } from '../../lib/use-api.ts';

/** Remembers at this desk how a document was wanted. */
export function useKeepSettings(): (changes: Input<'settings.set'>) => void {
  const client = useQueryClient();
  return (changes) =>
    void callApi('settings.set', changes).then(
      (saved) => saved.ok && client.setQueryData(apiKey('settings.get', undefined), saved.value),
    );
}
