import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FleetListRow } from '../../../shared/ipc/views.ts';
import { Badge } from '../../ui/badge.tsx';
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
        sort: 'name',
        header: t('fleets.columns.name'),
        width: 'minmax(10rem, 3fr)',
        text: (row) => row.name,
        render: (row) => (
          <span className={classes.name}>
            <span className={classes.nameText} id={`fleet-${row.id}`}>
              <RowLink href={`/wagenparken/${row.id}`} title={row.name}>
                <Highlight text={row.name} query={query} />
              </RowLink>
            </span>
            {row.state === 'inactive' && <Badge tone="calm">{t('fleets.deactivate.badge')}</Badge>}
            {row.waiting && <WaitingBadge />}
          </span>
        ),
      },
      {
        key: 'customer',
        sort: 'customer',
        header: t('fleets.columns.customer'),
        width: 'minmax(9rem, 3fr)',
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
        wideOnly: 'widest',
        text: (row) => row.managerName,
        render: (row) => <span title={`${row.managerName}, ${row.email}`}>{row.managerName}</span>,
      },
      {
        key: 'plates',
        sort: 'plates',
        header: t('fleets.columns.plates'),
        width: '6.5rem',
        align: 'end',
        text: (row) => String(row.plates),
        render: (row) => row.plates,
      },
      {
        key: 'maintenance',
        header: t('fleets.columns.maintenance'),
        width: '13.25rem',
        text: (row) => [t('fleets.overdue', { count: row.overdue }), t('fleets.soon', { count: row.soon })].join(', '),
        render: (row) => <FleetStatus plates={row.plates} overdue={row.overdue} soon={row.soon} />,
      },
      {
        key: 'apk',
        sort: 'apk',
        header: t('fleets.columns.apk'),
        width: '6.25rem',
        align: 'end',
        text: (row) => String(row.apkDue),
        render: (row) => <span title={t('fleets.apkDue', { count: row.apkDue })}>{row.apkDue}</span>,
      },
      {
        key: 'transfers',
        sort: 'transfers',
        header: t('fleets.columns.transfers'),
        width: '6.25rem',
        align: 'end',
        text: (row) => String(row.transfers),
        render: (row) => <span title={t('fleets.transfers', { count: row.transfers })}>{row.transfers}</span>,
      },
      {
        key: 'action',
        header: t('fleets.columns.action'),
        width: '5rem',
        render: (row) => <ActionButton fleetId={row.id} />,
      },
    ],
    [t, query],
  );
}
