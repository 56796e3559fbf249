import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { selectedToPrint } from '../../../shared/ipc/print-input.ts';
import type { WorkRow } from '../../../shared/ipc/work-views.ts';
import { useApi, useApiRows } from '../../lib/use-api.ts';
import { isEmpty, useListView } from '../../lib/use-list-view.ts';
import { useTotal } from '../../lib/use-total.ts';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintDue } from '../../ui/print-due.tsx';
import { SearchableList } from '../../ui/searchable-list.tsx';
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
  const view = useListView('work');
  const { query, choice, choose } = view;
  // The window has its own buttons; a fleet that is chosen leaves nothing to ask about fleets.
  const filter = fleetId === null ? choice.filter : { ...choice.filter, fleet: null };
  const shown = { query, fleetId, sort: choice.sort, filter };
  const list = useApiRows('work.list', { ...shown, limit: 50 });
  const print = (ids: string[] | null) => ({ list: 'work' as const, ...shown, ids });
  const { data: counts } = useApi('work.counts', { fleetId, filter }, { keepPrevious: true });
  const columns = useWorkColumns(query);
  const subtitle = useTotal('work', list, query);

  return (
    <Page layout="fill">
      <PageHeader
        title={t('work.title')}
        subtitle={subtitle}
        actions={!isEmpty(list) && !list.error && <PrintDue cars={print(null)} />}
      />
      <WorkWindows
        counts={counts}
        chosen={filter.due}
        choose={(due) => choose({ filter: { ...choice.filter, due } })}
      />
      <SearchableList
        view={view}
        list={list}
        texts="work"
        columns={columns}
        rowKey={rowKey}
        factsOf={factsOf}
        filters={fleetId === null ? ['work', 'fleet'] : ['work']}
        filter={{ ...filter, due: null }}
        onFilter={(changed) => choose({ filter: { ...changed, due: filter.due } })}
        scope={fleetId ?? ''}
        selectionTools={(rows) => <PrintDue size="xs" selected={rows.length} cars={print(selectedToPrint(rows))} />}
        tools={
          <WorkFleet fleetId={fleetId} choose={(id) => navigate(id === null ? '/onderhoud' : `/onderhoud/${id}`)} />
        }
      />
    </Page>
  );
}

const factsOf = (row: WorkRow) => ({ plates: [row.plate], email: row.email === '' ? null : row.email });
const rowKey = (row: WorkRow) => row.id;
