import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isFiltered, type ListSort, NO_FILTER, shownSort } from '../../../../shared/desk/list-choice.ts';
import type { CustomerListRow } from '../../../../shared/ipc/views.ts';
import { beginNewCustomer } from '../../../lib/begin-new-customer.ts';
import { useApiRows } from '../../../lib/use-api.ts';
import { useListChoice } from '../../../lib/use-list-choice.ts';
import { useTotal } from '../../../lib/use-total.ts';
import { useLists } from '../../../stores/lists.ts';
import { DataTable, type DataTableHandle } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilteredOut } from '../../../ui/filtered-out.tsx';
import { ListFilters } from '../../../ui/list-filters.tsx';
import { LoadError } from '../../../ui/load-error.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { useCustomerColumns } from './use-customer-columns.tsx';

const LIST = 'customers';

/** Klanten: every customer of the garage, found by anything that is known of them. */
export function Customers() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const text = useLists((state) => state.queries[LIST] ?? '');
  const setQuery = useLists((state) => state.setQuery);
  const query = text.trim();
  const [choice, choose] = useListChoice('customers');
  const filtered = isFiltered(choice.filter);
  const list = useApiRows('customers.list', { query, limit: 50, ...choice });
  const columns = useCustomerColumns(query);
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLDivElement>(null);
  const subtitle = useTotal('customers', list, query);

  const newCustomer = () => {
    void beginNewCustomer(query).then(() => navigate('/klanten/nieuw'));
  };
  const createButton = (variant: 'filled' | 'default') => (
    <Button variant={variant} leftSection={<IconUserPlus size={18} aria-hidden="true" />} onClick={newCustomer}>
      {t('customers.newCustomer')}
    </Button>
  );
  const nothing = !list.isLoading && !list.isPrevious && list.rows.length === 0 && !list.error;
  const broken = list.error !== null && list.rows.length === 0;

  return (
    <Page layout="fill">
      <PageHeader
        title={t('customers.title')}
        subtitle={subtitle}
        ownFocus
        actions={nothing && !filtered ? undefined : createButton('filled')}
      />
      <div ref={search}>
        <Toolbar>
          <SearchField
            autoFocus
            label={t('customers.search')}
            placeholder={t('shell.search.placeholder')}
            value={text}
            onText={(typed) => setQuery(LIST, typed)}
            onDown={() => table.current?.focusRow(0)}
            onEnter={() => {
              const [only] = list.rows;
              if (only && list.rows.length === 1 && !list.isPrevious) navigate(`/klanten/${only.id}`);
            }}
          />
          <ListFilters names={FILTERS} filter={choice.filter} onFilter={(filter) => choose({ filter })} />
        </Toolbar>
      </div>
      {list.error && <LoadError thrown={list.error} retry={list.retry} />}
      {nothing && filtered && <FilteredOut clear={() => choose({ filter: NO_FILTER })} />}
      {nothing && !filtered && (
        <EmptyState
          title={query === '' ? t('customers.noneTitle') : t('customers.noHitTitle', { text: query })}
          text={query === '' ? t('customers.noneText') : t('customers.noHitText')}
        >
          {createButton('filled')}
        </EmptyState>
      )}
      {!nothing && !broken && (
        <DataTable
          ref={table}
          label={t('customers.list')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          name="customers"
          factsOf={factsOf}
          query={query}
          sort={shownSort('customers', choice.sort, query)}
          onSort={(sort) => choose({ sort: sort as ListSort<'customers'> | null })}
          loadMore={list.loadMore}
          onLeaveTop={() => search.current?.querySelector('input')?.focus()}
        />
      )}
    </Page>
  );
}

const FILTERS = ['state', 'fleet', 'apk'] as const;
const factsOf = (row: CustomerListRow) => ({ plates: row.plates, email: row.email });
const rowKey = (row: { readonly id: string }) => row.id;
