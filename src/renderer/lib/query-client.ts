import { QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../shared/ipc/events.ts';
import { isStaleAfter } from './topics.ts';

/**
 * The window's cache of answers. Nothing goes stale by time or focus: the main process says when something changed.
 * A failed call is not repeated by itself, since the main process is on the same computer.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Asks again, for screens in use, what the changed topics made out of date. */
export function invalidateTopics(client: QueryClient, topics: readonly Topic[]): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => isStaleAfter(String(queryKey[0]), topics) });
}
