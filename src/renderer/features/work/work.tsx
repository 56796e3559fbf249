import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isFiltered, type ListSort, NO_FILTER, shownSort } from '../../../shared/desk/list-choice.ts';
import type { WorkRow } from '../../../shared/ipc/work-views.ts';
import { useApi, useApiRows } from '../../lib/use-api.ts';
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
import { useWorkColumns } from './use-work-columns.tsx';
import { WorkFleet } from './work-fleet.tsx';
import { WorkWindows } from './work-windows.tsx';

interface WorkProps {
  /** One fleet; `null` for all cars. */
  readonly fleetId: string | null;
}

/** Onderhoud: whose APK or maintenance is due, and whom to call for it. */
export function Work({ fleetId }: WorkProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const text = useLists((state) => state.queries.work ?? '');
  const setQuery = useLists((state) => state.setQuery);
  const query = text.trim();
  const [choice, choose] = useListChoice('work');
  // The window has its own buttons; a fleet that is chosen leaves nothing to ask about fleets.
  const filter = fleetId === null ? choice.filter : { ...choice.filter, fleet: null };
  const filtered = isFiltered({ ...filter, due: null });
  const list = useApiRows('work.list', { query, limit: 50, fleetId, sort: choice.sort, filter });
  const { data: counts } = useApi('work.counts', { fleetId, filter }, { keepPrevious: true });
  const columns = useWorkColumns(query);
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLDivElement>(null);
  const subtitle = useTotal('work', list, query);
  const nothing = !list.isLoading && !list.isPrevious && list.rows.length === 0 && !list.error;
  const broken = list.error !== null && list.rows.length === 0;

  return (
    <Page layout="fill">
      <PageHeader title={t('work.title')} subtitle={subtitle} />
      <WorkWindows
        counts={counts}
        chosen={filter.due}
        choose={(due) => choose({ filter: { ...choice.filter, due } })}
      />
      <div ref={search}>
        <Toolbar>
          <SearchField
            label={t('work.search')}
            placeholder={t('work.searchPlaceholder')}
            value={text}
            onText={(typed) => setQuery('work', typed)}
            onDown={() => table.current?.focusRow(0)}
          />
          <ListFilters
            names={fleetId === null ? ['work', 'fleet'] : ['work']}
            filter={{ ...filter, due: null }}
            onFilter={(changed) => choose({ filter: { ...changed, due: filter.due } })}
          />
          <WorkFleet fleetId={fleetId} choose={(id) => navigate(id === null ? '/onderhoud' : `/onderhoud/${id}`)} />
        </Toolbar>
      </div>
      {list.error && <LoadError thrown={list.error} retry={list.retry} />}
      {nothing && filtered && <FilteredOut clear={() => choose({ filter: { ...NO_FILTER, due: filter.due } })} />}
      {nothing && !filtered && (
        <EmptyState
          title={query === '' ? t('work.noneTitle') : t('work.noHitTitle', { text: query })}
          text={query === '' ? t('work.noneText') : t('work.noHitText')}
        />
      )}
      {!nothing && !broken && (
        <DataTable
          ref={table}
          label={t('work.list')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          name="work"
          factsOf={factsOf}
          query={`${fleetId}:${query}`}
          sort={shownSort('work', choice.sort, query)}
          onSort={(sort) => choose({ sort: sort as ListSort<'work'> | null })}
          loadMore={list.loadMore}
          onLeaveTop={() => search.current?.querySelector('input')?.focus()}
        />
      )}
    </Page>
  );
}

const factsOf = (row: WorkRow) => ({ plates: [row.plate], email: row.email === '' ? null : row.email });
const rowKey = (row: WorkRow) => row.id;
