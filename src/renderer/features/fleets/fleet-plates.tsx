import type { FleetPlateRow } from '../../../shared/ipc/views.ts';
import { useApiRows } from '../../lib/use-api.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { useTotal } from '../../lib/use-total.ts';
import { SearchableList } from '../../ui/searchable-list.tsx';
import classes from './fleets.module.css';
import { usePlateColumns } from './use-plate-columns.tsx';

interface FleetPlatesProps {
  readonly fleetId: string;
}

/** The plates linked to a fleet; each leads to the customer profile. */
export function FleetPlates({ fleetId }: FleetPlatesProps) {
  const view = useListView('plates', `plates:${fleetId}`);
  const { query, choice } = view;
  const list = useApiRows('fleets.plates', { id: fleetId, query, limit: 50, ...choice });
  const columns = usePlateColumns(query);
  const total = useTotal('fleets.detail', list, query);

  return (
    <SearchableList
      view={view}
      list={list}
      texts="fleets.detail"
      columns={columns}
      rowKey={rowKey}
      factsOf={factsOf}
      filters={FILTERS}
      scope={fleetId}
      tools={<span className={classes.muted}>{total}</span>}
      bareWhenEmpty
    />
  );
}

const FILTERS = ['state', 'apk'] as const;
const factsOf = (row: FleetPlateRow) => ({ plates: [row.plate], email: null });
const rowKey = (row: FleetPlateRow) => row.id;
