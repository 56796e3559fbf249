import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isFiltered, type ListSort, NO_FILTER, shownSort } from '../../../shared/desk/list-choice.ts';
import type { PassportListRow } from '../../../shared/ipc/views.ts';
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
import { PrintDue } from './print-due.tsx';
import { usePassportColumns } from './use-passport-columns.tsx';

const LIST = 'passports';

/** AutoPaspoorten: all of the garage. */
export function Passports() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const text = useLists((state) => state.queries[LIST] ?? '');
  const setQuery = useLists((state) => state.setQuery);
  const query = text.trim();
  const [choice, choose] = useListChoice('passports');
  const filtered = isFiltered(choice.filter);
  const list = useApiRows('passports.list', { query, limit: 50, ...choice });
  const columns = usePassportColumns(query);
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLDivElement>(null);
  const subtitle = useTotal('passports', list, query);
  const nothing = !list.isLoading && !list.isPrevious && list.rows.length === 0 && !list.error;
  const broken = list.error !== null && list.rows.length === 0;
  const create = (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => navigate('/autopaspoorten/nieuw')}>
      {t('passports.newPassport')}
    </Button>
  );

  return (
    <Page layout="fill">
      <PageHeader
        title={t('passports.title')}
        subtitle={subtitle}
        actions={nothing && !filtered ? undefined : create}
      />
      <div ref={search}>
        <Toolbar>
          <SearchField
            label={t('passports.search')}
            placeholder={t('passports.searchPlaceholder')}
            value={text}
            onText={(typed) => setQuery(LIST, typed)}
            onDown={() => table.current?.focusRow(0)}
          />
          <ListFilters names={FILTERS} filter={choice.filter} onFilter={(filter) => choose({ filter })} />
          {choice.filter.apk !== null && query === '' && !nothing && <PrintDue filter={choice.filter} />}
        </Toolbar>
      </div>
      {list.error && <LoadError thrown={list.error} retry={list.retry} />}
      {nothing && filtered && <FilteredOut clear={() => choose({ filter: NO_FILTER })} />}
      {nothing && !filtered && (
        <EmptyState
          title={query === '' ? t('passports.noneTitle') : t('passports.noHitTitle', { text: query })}
          text={query === '' ? t('passports.noneText') : t('passports.noHitText')}
        >
          {create}
        </EmptyState>
      )}
      {!nothing && !broken && (
        <DataTable
          ref={table}
          label={t('passports.list')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          name="passports"
          factsOf={factsOf}
          query={query}
          sort={shownSort('passports', choice.sort, query)}
          onSort={(sort) => choose({ sort: sort as ListSort<'passports'> | null })}
          loadMore={list.loadMore}
          onLeaveTop={() => search.current?.querySelector('input')?.focus()}
        />
      )}
    </Page>
  );
}

const FILTERS = ['state', 'fleet', 'apk'] as const;
const factsOf = (row: PassportListRow) => ({ plates: [row.plate], email: null });
const rowKey = (row: PassportListRow) => row.id;
