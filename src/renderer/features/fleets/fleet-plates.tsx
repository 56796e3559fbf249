import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isFiltered, type ListSort, NO_FILTER, shownSort } from '../../../shared/desk/list-choice.ts';
import type { FleetPlateRow } from '../../../shared/ipc/views.ts';
import { useApiRows } from '../../lib/use-api.ts';
import { useListChoice } from '../../lib/use-list-choice.ts';
import { useTotal } from '../../lib/use-total.ts';
import { useLists } from '../../stores/lists.ts';
import { DataTable, type DataTableHandle } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilteredOut } from '../../ui/filtered-out.tsx';
import { ListFilters } from '../../ui/list-filters.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import classes from './fleets.module.css';
import { usePlateColumns } from './use-plate-columns.tsx';

interface FleetPlatesProps {
  readonly fleetId: string;
}

/** The plates linked to a fleet; each leads to the customer profile. */
export function FleetPlates({ fleetId }: FleetPlatesProps) {
  const { t } = useTranslation();
  const listName = `plates:${fleetId}`;
  const text = useLists((state) => state.queries[listName] ?? '');
  const setQuery = useLists((state) => state.setQuery);
  const query = text.trim();
  const [choice, choose] = useListChoice('plates');
  const filtered = isFiltered(choice.filter);
  const list = useApiRows('fleets.plates', { id: fleetId, query, limit: 50, ...choice });
  const columns = usePlateColumns(query);
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLDivElement>(null);
  const total = useTotal('fleets.detail', list, query);
  const nothing = !list.isLoading && !list.isPrevious && list.rows.length === 0 && !list.error;
  const broken = list.error !== null && list.rows.length === 0;

  return (
    <>
      {!(nothing && query === '' && !filtered) && (
        <div ref={search}>
          <Toolbar>
            <SearchField
              label={t('fleets.detail.search')}
              placeholder={t('fleets.detail.searchPlaceholder')}
              value={text}
              onText={(typed) => setQuery(listName, typed)}
              onDown={() => table.current?.focusRow(0)}
            />
            <ListFilters names={FILTERS} filter={choice.filter} onFilter={(filter) => choose({ filter })} />
            <span className={classes.muted}>{total}</span>
          </Toolbar>
        </div>
      )}
      {list.error && <LoadError thrown={list.error} retry={list.retry} />}
      {nothing && filtered && <FilteredOut clear={() => choose({ filter: NO_FILTER })} />}
      {nothing && !filtered && (
        <EmptyState
          title={query === '' ? t('fleets.detail.noneTitle') : t('fleets.detail.noHitTitle', { text: query })}
          text={query === '' ? t('fleets.detail.noneText') : t('fleets.detail.noHitText')}
        />
      )}
      {!nothing && !broken && (
        <DataTable
          ref={table}
          label={t('fleets.detail.plates')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          name="plates"
          factsOf={factsOf}
          query={`${fleetId}:${query}`}
          sort={shownSort('plates', choice.sort, query)}
          onSort={(sort) => choose({ sort: sort as ListSort<'plates'> | null })}
          loadMore={list.loadMore}
          onLeaveTop={() => search.current?.querySelector('input')?.focus()}
        />
      )}
    </>
  );
}

const FILTERS = ['state', 'apk'] as const;
const factsOf = (row: FleetPlateRow) => ({ plates: [row.plate], email: null });
const rowKey = (row: FleetPlateRow) => row.id;
