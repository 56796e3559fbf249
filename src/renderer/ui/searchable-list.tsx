import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FilterName,
  isFiltered,
  type ListFilter,
  type ListName,
  type ListSort,
  NO_FILTER,
  shownSort,
} from '../../shared/desk/list-choice.ts';
import type { Rows } from '../lib/use-api.ts';
import { isEmpty, type ListView } from '../lib/use-list-view.ts';
import type { ListTexts } from '../lib/use-total.ts';
import type { Column } from './column.ts';
import { DataTable, type DataTableHandle } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { FilteredOut } from './filtered-out.tsx';
import { ListFilters } from './list-filters.tsx';
import { LoadError } from './load-error.tsx';
import { SearchField } from './search-field.tsx';
import { Toolbar } from './toolbar.tsx';
import type { RowFacts } from './use-row-copy.ts';

interface SearchableListProps<L extends ListName, Row> {
  readonly view: ListView<L>;
  readonly list: Rows<Row>;
  /** Under which its words are in the translations. */
  readonly texts: ListTexts;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly factsOf: (row: Row) => RowFacts;
  readonly filters: readonly Exclude<FilterName, 'due'>[];
  /** The part of the filter that these choose; all of the view's unless the screen has other buttons for the rest. */
  readonly filter?: ListFilter;
  readonly onFilter?: (filter: ListFilter) => void;
  /** What the list is of, when another one of the same name begins at its top. */
  readonly scope?: string;
  /** More tools, beside the filters. */
  readonly tools?: ReactNode;
  /** What can be done with rows that are selected. */
  readonly selectionTools?: (rows: readonly Row[]) => ReactNode;
  /** What leads on from an empty list. */
  readonly wayOut?: ReactNode;
  /** Nothing to search in: no box to search with. */
  readonly bareWhenEmpty?: boolean;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

/** A list with its search box and filters, what it says when there is nothing to show, and why. */
export function SearchableList<L extends ListName, Row>(props: SearchableListProps<L, Row>) {
  const { view, list, texts, columns, rowKey, factsOf, filters, scope = '', tools, wayOut } = props;
  const { bareWhenEmpty = false, autoFocus = false, onEnter } = props;
  const { filter = view.choice.filter, onFilter = (chosen: ListFilter) => view.choose({ filter: chosen }) } = props;
  const { t } = useTranslation();
  const { name, query, choice } = view;
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLDivElement>(null);
  const nothing = isEmpty(list);
  const filtered = isFiltered(filter);
  const broken = list.error !== null && list.rows.length === 0;

  return (
    <>
      {!(bareWhenEmpty && nothing && query === '' && !filtered) && (
        <div ref={search}>
          <Toolbar>
            <SearchField
              label={t(`${texts}.search`)}
              placeholder={t(`${texts}.searchPlaceholder`)}
              value={view.text}
              onText={view.setText}
              onDown={() => table.current?.focusRow(0)}
              autoFocus={autoFocus}
              {...(onEnter && { onEnter })}
            />
            <ListFilters names={filters} filter={filter} onFilter={onFilter} />
            {tools}
          </Toolbar>
        </div>
      )}
      {list.error && <LoadError thrown={list.error} retry={list.retry} />}
      {nothing && filtered && <FilteredOut clear={() => onFilter(NO_FILTER)} />}
      {nothing && !filtered && (
        <EmptyState
          title={query === '' ? t(`${texts}.noneTitle`) : t(`${texts}.noHitTitle`, { text: query })}
          text={query === '' ? t(`${texts}.noneText`) : t(`${texts}.noHitText`)}
        >
          {wayOut}
        </EmptyState>
      )}
      {!nothing && !broken && (
        <DataTable
          ref={table}
          label={t(`${texts}.list`)}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          name={name}
          factsOf={factsOf}
          query={`${scope}:${query}`}
          sort={shownSort(name, choice.sort, query)}
          onSort={(sort) => view.choose({ sort: sort as ListSort<L> | null })}
          loadMore={list.loadMore}
          onLeaveTop={() => search.current?.querySelector('input')?.focus()}
          {...(props.selectionTools && { selectionTools: props.selectionTools })}
        />
      )}
    </>
  );
}
