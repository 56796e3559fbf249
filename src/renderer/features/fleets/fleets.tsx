import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FleetListRow } from '../../../shared/ipc/views.ts';
import { useApiRows } from '../../lib/use-api.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { useTotal } from '../../lib/use-total.ts';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchableList } from '../../ui/searchable-list.tsx';
import { useFleetColumns } from './use-fleet-columns.tsx';

/** Wagenpark klanten: all fleets of the garage (manual, section 3). */
export function Fleets() {
  const { t } = useTranslation();
  const view = useListView('fleets');
  const { query, choice } = view;
  const list = useApiRows('fleets.list', { query, limit: 50, ...choice });
  const columns = useFleetColumns(query);
  const subtitle = useTotal('fleets', list, query);

  return (
    <Page layout="fill">
      <PageHeader title={t('fleets.title')} subtitle={subtitle} />
      <SearchableList
        view={view}
        list={list}
        texts="fleets"
        columns={columns}
        rowKey={rowKey}
        factsOf={factsOf}
        filters={FILTERS}
        wayOut={query === '' && <Link href="/klanten">{t('fleets.toCustomers')}</Link>}
      />
    </Page>
  );
}

const FILTERS = ['apk'] as const;
const factsOf = (row: FleetListRow) => ({ plates: [], email: row.email });
const rowKey = (row: FleetListRow) => row.id;
