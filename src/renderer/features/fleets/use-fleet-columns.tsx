import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FleetListRow } from '../../../shared/ipc/views.ts';
import type { Column } from '../../ui/column.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { RowLink } from '../../ui/row-link.tsx';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';
import { ActionButton } from './action-button.tsx';
import { FleetStatus } from './fleet-status.tsx';
import classes from './fleets.module.css';

/** Columns of Wagenpark klanten. */
export function useFleetColumns(query: string): readonly Column<FleetListRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('fleets.columns.name'),
        width: 'minmax(12rem, 3fr)',
        text: (row) => row.name,
        render: (row) => (
          <span className={classes.name}>
            <span className={classes.nameText} id={`fleet-${row.id}`}>
              <RowLink href={`/wagenparken/${row.id}`} title={row.name}>
                <Highlight text={row.name} query={query} />
              </RowLink>
            </span>
            {row.waiting && <WaitingBadge />}
          </span>
        ),
      },
      {
        key: 'customer',
        header: t('fleets.columns.customer'),
        width: 'minmax(8rem, 2fr)',
        wideOnly: true,
        text: (row) => row.customerName,
        render: (row) => (
          <Link href={`/klanten/${row.customerId}`} title={row.customerName}>
            {row.customerName}
          </Link>
        ),
      },
      {
        key: 'manager',
        header: t('fleets.columns.manager'),
        width: 'minmax(8rem, 2fr)',
        wideOnly: true,
        text: (row) => row.managerName,
        render: (row) => <span title={`${row.managerName}, ${row.email}`}>{row.managerName}</span>,
      },
      {
        key: 'plates',
        header: t('fleets.columns.plates'),
        width: '5rem',
        align: 'end',
        text: (row) => String(row.plates),
        render: (row) => row.plates,
      },
      {
        key: 'maintenance',
        header: t('fleets.columns.maintenance'),
        width: '14rem',
        text: (row) => [t('fleets.overdue', { count: row.overdue }), t('fleets.soon', { count: row.soon })].join(', '),
        render: (row) => <FleetStatus plates={row.plates} overdue={row.overdue} soon={row.soon} />,
      },
      {
        key: 'action',
        header: t('fleets.columns.action'),
        width: '5.5rem',
        render: (row) => <ActionButton fleetId={row.id} />,
      },
    ],
    [t, query],
  );
}
