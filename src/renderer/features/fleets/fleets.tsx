import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isFiltered, type ListSort, NO_FILTER, shownSort } from '../../../shared/desk/list-choice.ts';
import type { FleetListRow } from '../../../shared/ipc/views.ts';
import { useApiRows } from '../../lib/use-api.ts';
import { useListChoice } from '../../lib/use-list-choice.ts';
import { useTotal } from '../../lib/use-total.ts';
import { useLists } from '../../stores/lists.ts';
import { DataTable, type DataTableHandle } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilteredOut } from '../../ui/filtered-out.tsx';
import { ListFilters } from '../../ui/list-filters.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useFleetColumns } from './use-fleet-columns.tsx';

const LIST = 'fleets';

/** Wagenpark klanten: all fleets of the garage (manual, section 3). */
export function Fleets() {
  const { t } = useTranslation();
  const text = useLists((state) => state.queries[LIST] ?? '');
  const setQuery = useLists((state) => state.setQuery);
  const query = text.trim();
  const [choice, choose] = useListChoice('fleets');
  const filtered = isFiltered(choice.filter);
  const list = useApiRows('fleets.list', { query, limit: 50, ...choice });
  const columns = useFleetColumns(query);
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLDivElement>(null);
  const subtitle = useTotal('fleets', list, query);
  const nothing = !list.isLoading && !list.isPrevious && list.rows.length === 0 && !list.error;
  const broken = list.error !== null && list.rows.length === 0;

  return (
    <Page layout="fill">
      <PageHeader title={t('fleets.title')} subtitle={subtitle} />
      <div ref={search}>
        <Toolbar>
          <SearchField
            label={t('fleets.search')}
            placeholder={t('fleets.searchPlaceholder')}
            value={text}
            onText={(typed) => setQuery(LIST, typed)}
            onDown={() => table.current?.focusRow(0)}
          />
          <ListFilters names={FILTERS} filter={choice.filter} onFilter={(filter) => choose({ filter })} />
        </Toolbar>
      </div>
      {list.error && <LoadError thrown={list.error} retry={list.retry} />}
      {nothing && filtered && <FilteredOut clear={() => choose({ filter: NO_FILTER })} />}
      {nothing && !filtered && (
        <EmptyState
          title={query === '' ? t('fleets.noneTitle') : t('fleets.noHitTitle', { text: query })}
          text={query === '' ? t('fleets.noneText') : t('fleets.noHitText')}
        >
          {query === '' && <Link href="/klanten">{t('fleets.toCustomers')}</Link>}
        </EmptyState>
      )}
      {!nothing && !broken && (
        <DataTable
          ref={table}
          label={t('fleets.list')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          name="fleets"
          factsOf={factsOf}
          query={query}
          sort={shownSort('fleets', choice.sort, query)}
          onSort={(sort) => choose({ sort: sort as ListSort<'fleets'> | null })}
          loadMore={list.loadMore}
          onLeaveTop={() => search.current?.querySelector('input')?.focus()}
        />
      )}
    </Page>
  );
}

const FILTERS = ['apk'] as const;
const factsOf = (row: FleetListRow) => ({ plates: [], email: row.email });
const rowKey = (row: { readonly id: string }) => row.id;
