import {
  type InfiniteData,
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { Page } from '../../shared/ipc/views.ts';
import { fetchApi, type Input, type Output } from './api.ts';

/** Channels that read. Their name and input are the query key. */
export type ReadChannel =
  | 'session.state'
  | 'home.overview'
  | 'drafts.titles'
  | 'search.find'
  | 'customers.findAway'
  | 'customers.list'
  | 'customers.profile'
  | 'customers.timeline'
  | 'customers.duplicates'
  | 'contacts.list'
  | 'passports.list'
  | 'passports.lookup'
  | 'passports.previewLinks'
  | 'vehicles.registry'
  | 'work.counts'
  | 'fleets.list'
  | 'fleets.suggest'
  | 'fleets.checkEmail'
  | 'fleets.detail'
  | 'fleets.plates'
  | 'appointments.list'
  | 'appointments.count'
  | 'import.state'
  | 'sync.status'
  | 'sync.outbox'
  | 'sync.refusedImports'
  | 'sync.history'
  | 'settings.get'
  | 'app.info'
  | 'updates.state'
  | 'desks.list'
  | 'retention.get'
  | 'staff.list'
  | 'links.pending';

interface ReadOptions {
  readonly enabled?: boolean;
  /** Shows the answer to the previous input until the new one is there; for search boxes. */
  readonly keepPrevious?: boolean;
  /** Asks anew each time a screen opens; for what changes at the service without a word to this desk. */
  readonly fresh?: boolean;
}

const mountPolicy = ({ fresh = false }: Pick<ReadOptions, 'fresh'>) => (fresh ? ('always' as const) : true);

export function apiKey<N extends ReadChannel>(name: N, input: Input<N>): readonly [N, Input<N>] {
  return [name, input];
}

/** Reads from the main process and keeps the answer until a topic it depends on changes. */
export function useApi<N extends ReadChannel>(
  name: N,
  input: Input<N>,
  options: ReadOptions = {},
): UseQueryResult<Output<N>> {
  const query = {
    queryKey: apiKey(name, input),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => fetchApi(name, input, signal),
    enabled: options.enabled ?? true,
    refetchOnMount: mountPolicy(options),
  };
  return useQuery<Output<N>>(
    options.keepPrevious ? { ...query, placeholderData: keepPreviousData as (previous: unknown) => never } : query,
  );
}

type ListChannel =
  | 'customers.list'
  | 'customers.audit'
  | 'customers.timeline'
  | 'passports.list'
  | 'work.list'
  | 'fleets.list'
  | 'fleets.plates'
  | 'import.rows';
type RowOf<N extends ListChannel> = Output<N> extends Page<infer Row> ? Row : never;

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  /** The rows answer an earlier input; the answer to this one is on its way. */
  readonly isPrevious: boolean;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

interface AllRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
}

/** A stable function: react-query then flattens the pages only when they changed, and memoised lists keep their rows. */
function allRows<Row>(data: InfiniteData<Page<Row>, string | null>): AllRows<Row> {
  return { rows: data.pages.flatMap((page) => page.rows), total: data.pages[0]?.total ?? null };
}

const NO_ROWS: readonly never[] = [];

/** Reads a long list page by page, as far as the person scrolls. */
export function useApiRows<N extends ListChannel>(
  name: N,
  input: Omit<Input<N>, 'cursor'>,
  options: Pick<ReadOptions, 'fresh'> = {},
): Rows<RowOf<N>> {
  type P = Page<RowOf<N>>;
  const result = useInfiniteQuery<P, Error, AllRows<RowOf<N>>, readonly unknown[], string | null>({
    queryKey: [name, 'pages', input],
    queryFn: async ({ pageParam, signal }) =>
      (await fetchApi(name, { ...input, cursor: pageParam } as Input<N>, signal)) as unknown as P,
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchOnMount: mountPolicy(options),
    select: allRows,
  });
  return {
    rows: result.data?.rows ?? NO_ROWS,
    total: result.data?.total ?? null,
    isPrevious: result.isPlaceholderData,
    isLoading: result.isPending,
    hasMore: result.hasNextPage,
    error: result.error,
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage) void result.fetchNextPage();
    },
    retry: () => void result.refetch(),
  };
}
