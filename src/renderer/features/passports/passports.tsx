import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PassportListRow } from '../../../shared/ipc/views.ts';
import { useApiRows } from '../../lib/use-api.ts';
import { isEmpty, useListView } from '../../lib/use-list-view.ts';
import { useTotal } from '../../lib/use-total.ts';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintDue } from '../../ui/print-due.tsx';
import { SearchableList } from '../../ui/searchable-list.tsx';
import { usePassportColumns } from './use-passport-columns.tsx';

/** AutoPaspoorten: all of the garage. */
export function Passports() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const view = useListView('passports');
  const { query, choice, filtered } = view;
  const list = useApiRows('passports.list', { query, limit: 50, ...choice });
  const columns = usePassportColumns(query);
  const subtitle = useTotal('passports', list, query);
  const nothing = isEmpty(list);
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
      <SearchableList
        view={view}
        list={list}
        texts="passports"
        columns={columns}
        rowKey={rowKey}
        factsOf={factsOf}
        filters={FILTERS}
        tools={
          choice.filter.apk !== null &&
          query === '' &&
          !nothing && <PrintDue cars={{ list: 'passports', filter: choice.filter }} />
        }
        wayOut={create}
      />
    </Page>
  );
}

const FILTERS = ['state', 'fleet', 'apk'] as const;
const factsOf = (row: PassportListRow) => ({ plates: [row.plate], email: null });
const rowKey = (row: PassportListRow) => row.id;
