import { Button } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerListRow } from '../../../../shared/ipc/views.ts';
import { beginNewCustomer } from '../../../lib/begin-new-customer.ts';
import { useApiRows } from '../../../lib/use-api.ts';
import { isEmpty, useListView } from '../../../lib/use-list-view.ts';
import { useTotal } from '../../../lib/use-total.ts';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchableList } from '../../../ui/searchable-list.tsx';
import { useCustomerColumns } from './use-customer-columns.tsx';

/** Klanten: every customer of the garage, found by anything that is known of them. */
export function Customers() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const view = useListView('customers');
  const { query, choice, filtered } = view;
  const list = useApiRows('customers.list', { query, limit: 50, ...choice });
  const columns = useCustomerColumns(query);
  const subtitle = useTotal('customers', list, query);
  const newCustomer = () => {
    void beginNewCustomer(query).then(() => navigate('/klanten/nieuw'));
  };
  const create = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden="true" />} onClick={newCustomer}>
      {t('customers.newCustomer')}
    </Button>
  );
  const importButton = (
    <Button
      variant="default"
      leftSection={<IconFileImport size={18} aria-hidden="true" />}
      onClick={() => navigate('/klanten/importeren')}
    >
      {t('exchange.open')}
    </Button>
  );

  return (
    <Page layout="fill">
      <PageHeader
        title={t('customers.title')}
        subtitle={subtitle}
        ownFocus
        actions={
          <>
            {importButton}
            {!(isEmpty(list) && !filtered) && create}
          </>
        }
      />
      <SearchableList
        view={view}
        list={list}
        texts="customers"
        columns={columns}
        rowKey={rowKey}
        factsOf={factsOf}
        filters={FILTERS}
        wayOut={create}
        autoFocus
        onEnter={() => {
          const [only] = list.rows;
          if (only && list.rows.length === 1 && !list.isPrevious) navigate(`/klanten/${only.id}`);
        }}
      />
    </Page>
  );
}

const FILTERS = ['state', 'fleet', 'apk'] as const;
const factsOf = (row: CustomerListRow) => ({ plates: row.plates, email: row.email });
const rowKey = (row: CustomerListRow) => row.id;
